package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Appointment", description = "任职 · who holds which position where")
record AppointmentView(
        UUID id,
        String subject,
        Position position,
        @Nullable UUID organisationId,

        @Schema(description = "组织名称；整个组织体系为 null · its name; null for the whole tree") @Nullable String organisation,

        Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        long version)
        implements Identified {

    /** @param names of organisations by their ids */
    static AppointmentView of(Appointment appointment, Map<UUID, String> names) {
        return new AppointmentView(
                appointment.id(),
                appointment.subject(),
                appointment.position(),
                appointment.organisationId().orElse(null),
                appointment.organisationId().map(names::get).orElse(null),
                appointment.validFrom(),
                appointment.validUntil().orElse(null),
                appointment.endedAt().orElse(null),
                appointment.version());
    }
}
