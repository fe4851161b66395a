package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
                case "membership.organisation-changed.v1" -> change(connection, fields);
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
        return new OrganisationRows.Founding(
                founded.uuid("organisationId"),
                founded.text("level"),
                founded.text("kind"),
                foundedOn(Fields.of(founded)));
    }

    /** The day it was founded, or if nobody says, the day it came to stand in the tree. */
    private static LocalDate foundedOn(Fields founded) {
        return founded.optionalDay("foundedOn").orElseGet(() -> founded.day("effectiveOn"));
    }

    private static void change(Connection connection, Fields changed) throws SQLException {
        LocalDate foundedOn = changed.optionalDay("foundedOn").orElse(null);
        if (foundedOn != null) {
            OrganisationRows.correctFounding(connection, changed.uuid("organisationId"), foundedOn);
        }
    }

    private static void requireKnown(ReceivedEvent event, int organisations) {
        if (organisations == 0) {
            throw new UnreadableEventException(event.name() + ": the organisation was never founded");
        }
    }
}
