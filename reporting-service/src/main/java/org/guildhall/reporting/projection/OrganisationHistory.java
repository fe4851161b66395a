package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Keeps under which parent an organisation stood on which day. The tree changes rarely, so it goes event by event. */
final class OrganisationHistory {

    private OrganisationHistory() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.organisation-founded.v1" ->
                    OrganisationHistoryRows.found(
                            connection,
                            event.uuid("organisationId"),
                            event.optionalUuid("parentId").orElse(null));
                case "membership.organisation-moved.v1" ->
                    OrganisationHistoryRows.move(
                            connection,
                            event.uuid("organisationId"),
                            event.uuid("parentId"),
                            Fields.of(event).day("effectiveOn"));
                default -> {
                    // Not about the shape of the tree.
                }
            }
        }
    }
}
