package org.guildhall.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.OrganisationTie;

/**
 * Whoever holds a position over an organisation that merges holds it over the one that goes on: the appointment ends, and one is
 * made there unless they have it already, which every copy of the appointments understands. None keeps an organisation open.
 */
@ApplicationScoped
class AppointmentTie implements OrganisationTie {

    private final AppointmentRepository repository;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AppointmentTie(AppointmentRepository repository, Outbox outbox, Ids ids, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A handful of people. */
    @Override
    public void follow(Merger merger) {
        Instant now = clock.instant();
        for (Appointment appointment : repository.findLiveOver(merger.organisationId(), now)) {
            repository.lock(appointment.subject());
            appointment.end(now);
            repository.flush();
            tell(appointment, "appointment-ended", appointment.ended());
            if (!repository.holds(appointment.subject(), appointment.position(), merger.intoOrganisationId(), now)) {
                Appointment moved = appointment.over(merger.intoOrganisationId(), ids.next(), now);
                repository.persistAndFlush(moved);
                tell(moved, "appointment-made", moved.made());
            }
        }
    }

    private void tell(Appointment appointment, String name, Record event) {
        outbox.append(new DomainEvent("appointment", appointment.id(), appointment.version(), name, event));
    }
}
