package org.guildhall.kit.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database says went wrong, found anywhere among the causes and what was suppressed, by SQLSTATE class (PostgreSQL, appendix A).
 *
 * @param state the SQLSTATE; null when the database said nothing
 * @param constraint the constraint that was violated; null when none was
 */
public record SqlFault(String state, String constraint) {

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String CURRENT = "_current_ck";

    /** Connection lost or refused, server shutting down or full, too many connections, statement cancelled, lock not got. */
    private static final Pattern UNAVAILABLE = Pattern.compile("08...|57P..|57014|53...|55P03");

    public static SqlFault of(Throwable fault) {
        return find(fault)
                .map(sql -> new SqlFault(stateOf(sql), constraintOf(sql)))
                .orElseGet(() -> new SqlFault(null, null));
    }

    /** Whether the database, or the way to it, is what went wrong. */
    public static boolean isIn(Throwable fault) {
        return find(fault).isPresent();
    }

    /** Among the causes first; what made a commit fail is only suppressed. */
    private static Optional<SQLException> find(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .flatMap(suppressed -> find(suppressed).stream())
                .findFirst();
    }

    /** The pool says only in words that it is exhausted. */
    private static String stateOf(SQLException fault) {
        String state = fault.getSQLState();
        boolean exhausted = state == null && String.valueOf(fault.getMessage()).contains("cquisition timeout");
        return exhausted ? TOO_MANY_CONNECTIONS : state;
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

    /** The database is away, overloaded or too slow; trying again later may help. */
    public boolean isOfAvailability() {
        return state != null && UNAVAILABLE.matcher(state).matches();
    }

    /** Transactions got in each other's way (class 40, such as a deadlock), or something changed: trying again helps. */
    public boolean isOfConcurrency() {
        return state != null && state.startsWith("40") || isOfSomethingPast();
    }

    /**
     * A value was made by what has changed since, such as a key. Constraints are named so that refuse those: whoever makes the
     * value anew is heard.
     */
    public boolean isOfSomethingPast() {
        return constraint != null && constraint.endsWith(CURRENT);
    }

    public boolean isUniqueViolation() {
        return "23505".equals(state);
    }

    public boolean violates(String name) {
        return name.equals(constraint);
    }
}
