package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;

/** Event {@code appointment-ended}. */
record AppointmentEnded(UUID appointmentId, String subject, Position position, UUID organisationId, Instant endedAt) {}
