package org.guildhall.kit.sql;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database says went wrong, found anywhere in a chain of causes, by SQLSTATE class (PostgreSQL, appendix A).
 *
 * @param state the SQLSTATE; null when the database said nothing
 * @param constraint the constraint that was violated; null when none was
 */
public record SqlFault(String state, String constraint) {

    public static SqlFault of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new SqlFault(sql.getSQLState(), constraintOf(sql));
            }
        }
        return new SqlFault(null, null);
    }

    private static String constraintOf(SQLException fault) {
        ServerErrorMessage message = fault instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    /** The values were refused (classes 22 and 23): trying the same again can't help. */
    public boolean isOfTheValues() {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** A value was of no form or range the database knows (class 22): a check before it is missing. */
    public boolean isOfAForm() {
        return state != null && state.startsWith("22");
    }

    /** Transactions got in each other's way (class 40, such as a deadlock): trying again helps. */
    public boolean isOfConcurrency() {
        return state != null && state.startsWith("40");
    }

    public boolean isUniqueViolation() {
        return "23505".equals(state);
    }

    public boolean violates(String name) {
        return name.equals(constraint);
    }
}
