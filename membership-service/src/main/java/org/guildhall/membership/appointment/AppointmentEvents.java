package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.jspecify.annotations.Nullable;

/** What is told of an appointment; without an organisation it is over the whole tree. */
final class AppointmentEvents {

    private AppointmentEvents() {}

    /** @param until null while it is open */
    record Made(
            UUID appointmentId,
            String subject,
            Position position,
            @Nullable UUID organisationId,
            Instant from,
            @Nullable Instant until) {}

    record Ended(
            UUID appointmentId,
            String subject,
            Position position,
            @Nullable UUID organisationId,
            Instant endedAt) {}
}
