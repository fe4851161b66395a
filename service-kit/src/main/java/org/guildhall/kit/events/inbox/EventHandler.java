package org.guildhall.kit.events.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** What a consumer does with events, inside the transaction that also records that they were consumed. */
public interface EventHandler {

    /**
     * Applies events. They are fresh (no duplicates, no stale versions) and in order per aggregate; across aggregates any
     * order can come. May be called again with the same events if the transaction fails.
     *
     * @throws org.guildhall.kit.events.event.UnreadableEventException if an event makes no sense; it goes to the dead letters
     */
    void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /**
     * Makes good that facts were applied that never happened: after a restore, their teller took them back. What was done upon
     * them stands unless this says otherwise, for it was done.
     *
     * @param aggregates to whom they happened
     * @param facts what it hears of these that does hold, in their order, as all of it was told; empty unless it
     *     {@link #restates}
     */
    default void retract(Connection connection, Set<UUID> aggregates, List<ReceivedEvent> facts) throws SQLException {
        // It stands.
    }

    /** Whether {@link #retract} needs the facts that hold: the topic is searched for them. */
    default boolean restates() {
        return false;
    }

    /**
     * The names of the events it gets, such as {@code membership.member-joined.v1}, always the same; the others aren't even
     * recorded as consumed.
     */
    Set<String> hears();
}
