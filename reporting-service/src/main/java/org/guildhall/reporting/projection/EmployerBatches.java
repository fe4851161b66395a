package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;

/**
 * From when until when employers stood in whose register. Registrations are written together, the rest is rare. A change holds
 * from its day on, not before the one it follows; one that was registered in error never was.
 */
final class EmployerBatches {

    private static final String REGISTERED = "membership.employer-registered.v1";
    private static final String IN_ERROR = "REGISTERED_IN_ERROR";

    private EmployerBatches() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        EmployerRows.register(
                connection,
                events.stream()
                        .filter(event -> event.name().equals(REGISTERED))
                        .map(event -> standing(Fields.of(event)))
                        .toList());
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.employer-changed.v1" ->
                    requireKnown(event, EmployerRows.change(connection, standing(Fields.of(event))));
                case "membership.employer-closed.v1" -> requireKnown(event, close(connection, Fields.of(event)));
                default -> {
                    // Nothing that happened to an employer.
                }
            }
        }
    }

    private static int close(Connection connection, Fields closed) throws SQLException {
        UUID employer = closed.uuid("employerId");
        return closed.text("reason").equals(IN_ERROR)
                ? EmployerRows.forget(connection, employer)
                : EmployerRows.close(connection, employer, closed.day("effectiveOn"));
    }

    private static EmployerRows.Standing standing(Fields told) {
        return new EmployerRows.Standing(
                told.uuid("employerId"),
                told.uuid("keeperId"),
                told.optionalUuid("unionId").isPresent(),
                told.optionalTruth("aboveDesignatedSize")
                        .map(above -> above ? "ABOVE" : "BELOW")
                        .orElse(Dimension.UNKNOWN),
                told.optionalInteger("employeeCount").orElse(0),
                told.day("effectiveOn"));
    }

    private static void requireKnown(ReceivedEvent event, int employers) {
        if (employers == 0) {
            throw new UnreadableEventException(event.name() + ": the employer was never registered");
        }
    }
}
