package org.guildhall.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AppointmentService {

    private static final String WHOLE_TREE = "";

    private final AppointmentRepository repository;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository repository,
            Organisations organisations,
            Outbox outbox,
            Caller caller,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.outbox = outbox;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** One live appointment per person, position and organisation, so that one dismissal is enough to dismiss. */
    @Transactional
    AppointmentView appoint(Appoint appointing) {
        if (appointing.organisationId() == null && !caller.covers(WHOLE_TREE, Position.ADMINISTRATOR)) {
            throw ProblemException.forbidden();
        }
        requireAdministered(Optional.ofNullable(appointing.organisationId()));
        if (appointing.organisationId() != null) {
            organisations.keepOpen(List.of(appointing.organisationId()));
        }
        Instant now = clock.instant();
        repository.lock(appointing.subject());
        if (repository.holds(appointing.subject(), appointing.position(), appointing.organisationId(), now)) {
            throw ProblemException.of(409, "already-appointed");
        }
        Appointment appointment = new Appointment(ids.next(), appointing, now);
        repository.persistAndFlush(appointment);
        tell(appointment, "appointment-made", appointment.made());
        return views(List.of(appointment)).get(0);
    }

    @Transactional
    Page<AppointmentView> list(@Nullable String subject, @Nullable UUID organisationId, PageQuery page) {
        List<String> scope = caller.scope(Position.AUDITOR);
        Page<Appointment> found = cursors.rising(
                "appointments|" + subject + "|" + organisationId,
                page,
                (after, size) -> repository.findInScope(scope, subject, organisationId, after, size),
                Appointment::id);
        return new Page<>(views(found.items()), found.next());
    }

    @Transactional
    AppointmentView end(UUID id) {
        Appointment appointment = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        requireAdministered(appointment.organisationId());
        appointment.end(clock.instant());
        repository.flush();
        tell(appointment, "appointment-ended", appointment.ended());
        return views(List.of(appointment)).get(0);
    }

    @Transactional
    void appointFirst(String subject) {
        UUID id = ids.next();
        if (repository.insertFirstAdministrator(id, subject, clock.instant())) {
            Appointment appointment = repository.findById(id);
            tell(appointment, "appointment-made", appointment.made());
        }
    }

    private void requireAdministered(Optional<UUID> organisationId) {
        organisationId.ifPresentOrElse(
                id -> organisations.requireCovered(id, Position.ADMINISTRATOR),
                () -> caller.requireCovers(WHOLE_TREE, Position.ADMINISTRATOR));
    }

    private List<AppointmentView> views(List<Appointment> appointments) {
        Map<UUID, String> names = organisations.names(appointments.stream()
                .flatMap(appointment -> appointment.organisationId().stream())
                .toList());
        return appointments.stream()
                .map(appointment -> AppointmentView.of(appointment, names))
                .toList();
    }

    private void tell(Appointment appointment, String name, Record event) {
        outbox.append(new DomainEvent("appointment", appointment.id(), appointment.version(), name, event));
    }
}
