package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Keeps under which parent an organisation stood on which day. Foundings are written together, moves are rare. */
final class OrganisationHistory {

    private static final String FOUNDED = "membership.organisation-founded.v1";
    private static final String MOVED = "membership.organisation-moved.v1";

    private OrganisationHistory() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        OrganisationHistoryRows.found(
                connection,
                events.stream()
                        .filter(event -> event.name().equals(FOUNDED))
                        .map(OrganisationHistory::founding)
                        .toList());
        for (ReceivedEvent event : events) {
            if (event.name().equals(MOVED)) {
                OrganisationHistoryRows.move(
                        connection,
                        event.uuid("organisationId"),
                        event.uuid("parentId"),
                        Fields.of(event).day("effectiveOn"));
            }
        }
    }

    private static OrganisationHistoryRows.Founding founding(ReceivedEvent founded) {
        return new OrganisationHistoryRows.Founding(
                founded.uuid("organisationId"), founded.optionalUuid("parentId").orElse(null));
    }
}
