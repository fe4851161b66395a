package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;

@Schema(name = "Appointment", description = "任职 · who holds which position where")
record AppointmentView(
        UUID id,
        String subject,
        Position position,
        UUID organisationId,
        Instant from,
        Instant until,
        Instant endedAt,
        long version) {}
