package org.guildhall.kit.events.inbox;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.sql.SqlFault;

/** Tells an event that can't be applied, however often it is tried, from a database that is away. */
final class Faults {

    private Faults() {}

    static boolean isOfTheEvent(Throwable fault) {
        return unreadable(fault).isPresent() || SqlFault.of(fault).isOfTheValues();
    }

    static String reason(Throwable fault) {
        return unreadable(fault)
                .map(Throwable::getMessage)
                .orElseGet(() -> isOfTheDatabase(fault)
                        ? "refused by the database, SQLSTATE "
                                + SqlFault.of(fault).state()
                        : "unknown");
    }

    /** Whether the fault passes by itself once the database is back. */
    static boolean isOfTheDatabase(Throwable fault) {
        return SqlFault.isIn(fault);
    }

    private static Optional<Throwable> unreadable(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(UnreadableEventException.class::isInstance)
                .findFirst();
    }
}
