package org.guildhall.membership.appointment;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.authority.Position;

/** Event {@code appointment-made}; without an organisation it is over the whole tree. */
record AppointmentMade(
        UUID appointmentId, String subject, Position position, UUID organisationId, Instant from, Instant until) {}
