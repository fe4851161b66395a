package org.guildhall.kit.sql;

import java.sql.SQLException;

/**
 * What the database says went wrong, found anywhere in a chain of causes, by SQLSTATE class (PostgreSQL, appendix A).
 *
 * @param state the SQLSTATE; null when the database said nothing
 */
public record SqlFault(String state) {

    public static SqlFault of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new SqlFault(sql.getSQLState());
            }
        }
        return new SqlFault(null);
    }

    /** The values were refused (classes 22 and 23): trying the same again can't help. */
    public boolean isOfTheValues() {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    public boolean isUniqueViolation() {
        return "23505".equals(state);
    }
}
