package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;

/** From when until when organisations existed. Foundings are written together, the rest is rare. */
final class OrganisationBatches {

    private static final String FOUNDED = "membership.organisation-founded.v1";

    private OrganisationBatches() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        OrganisationRows.found(
                connection,
                events.stream()
                        .filter(event -> event.name().equals(FOUNDED))
                        .map(OrganisationBatches::founding)
                        .toList());
        for (ReceivedEvent event : events) {
            Fields fields = Fields.of(event);
            switch (event.name()) {
                case "membership.organisation-changed.v1" ->
                    OrganisationRows.correctFounding(
                            connection,
                            event.uuid("organisationId"),
                            fields.optionalDay("foundedOn").orElse(null));
                case "membership.organisation-closed.v1", "membership.organisation-merged.v1" ->
                    requireKnown(
                            event,
                            OrganisationRows.close(
                                    connection, event.uuid("organisationId"), fields.day("effectiveOn")));
                default -> {
                    // Nobody began or ended.
                }
            }
        }
    }

    private static OrganisationRows.Founding founding(ReceivedEvent founded) {
        Fields fields = Fields.of(founded);
        return new OrganisationRows.Founding(
                founded.uuid("organisationId"),
                founded.text("level"),
                founded.text("kind"),
                fields.day("effectiveOn"),
                fields.optionalDay("foundedOn").orElse(null));
    }

    private static void requireKnown(ReceivedEvent event, int organisations) {
        if (organisations == 0) {
            throw new UnreadableEventException(event.name() + ": the organisation was never founded");
        }
    }
}
