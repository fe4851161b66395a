package org.guildhall.kit.events.inbox;

import java.sql.SQLException;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.sql.SqlFault;

/** Tells an event that can't be applied, however often it is tried, from a database that is away. */
final class Faults {

    private Faults() {}

    static boolean isOfTheEvent(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException) {
                return true;
            }
            if (cause instanceof SQLException) {
                return SqlFault.of(cause).isOfTheValues();
            }
        }
        return false;
    }

    static String reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException) {
                return cause.getMessage();
            }
            if (cause instanceof SQLException sql) {
                return "refused by the database, SQLSTATE " + sql.getSQLState();
            }
        }
        return "unknown";
    }

    /** Whether the fault passes by itself once the database is back. */
    static boolean isOfTheDatabase(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
