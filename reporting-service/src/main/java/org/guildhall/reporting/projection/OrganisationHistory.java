package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/** Keeps under which parent an organisation stood on which day. The tree changes rarely, so it goes event by event. */
final class OrganisationHistory {

    private OrganisationHistory() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.organisation-founded.v1" -> found(connection, event);
                case "membership.organisation-moved.v1" -> move(connection, event);
                default -> {
                    // Not about the shape of the tree.
                }
            }
        }
    }

    /** The first parent counts from the beginning of time, so that whoever joined earlier has a place in any tree. */
    private static void found(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO organisation_history VALUES (?, ?, '-infinity', 'infinity')",
                event.uuid("organisationId"),
                event.optionalUuid("parentId").orElse(null));
    }

    /** What was said before about the days from the move on no longer holds. */
    private static void move(Connection connection, ReceivedEvent event) throws SQLException {
        UUID organisation = event.uuid("organisationId");
        LocalDate day = Fields.day(event, "effectiveOn");
        Sql.run(
                connection,
                "DELETE FROM organisation_history WHERE organisation_id = ? AND valid_from >= ?",
                organisation,
                day);
        Sql.run(
                connection,
                "UPDATE organisation_history SET valid_to = ? WHERE organisation_id = ? AND valid_to > ?",
                day,
                organisation,
                day);
        Sql.run(
                connection,
                "INSERT INTO organisation_history VALUES (?, ?, ?, 'infinity')",
                organisation,
                event.uuid("parentId"),
                day);
    }
}
