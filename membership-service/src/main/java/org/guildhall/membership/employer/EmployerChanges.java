package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.kit.events.outbox.Outbox;

/** Puts a change of an employer into its history, tells of it and finds the members who mean it, in the transaction that makes it. */
@ApplicationScoped
class EmployerChanges {

    private final EmployerRepository repository;
    private final StatedEmployerRows stated;
    private final EmployerIndex index;
    private final Outbox outbox;
    private final Moment moment;

    EmployerChanges(
            EmployerRepository repository,
            StatedEmployerRows stated,
            EmployerIndex index,
            Outbox outbox,
            Moment moment) {
        this.repository = repository;
        this.stated = stated;
        this.index = index;
        this.outbox = outbox;
        this.moment = moment;
    }

    void registered(Employer employer, LocalDate effectiveOn) {
        record(EmployerChangeKind.REGISTERED, employer, effectiveOn);
        outbox.append(EmployerEvents.registered(employer.id(), employer.keeperId(), employer.details(), effectiveOn));
        find(employer);
    }

    /** @param employer as it is after the change, with its new version */
    void changed(Employer employer, LocalDate effectiveOn) {
        record(EmployerChangeKind.CHANGED, employer, effectiveOn);
        outbox.append(EmployerEvents.changed(
                employer.id(), employer.keeperId(), employer.details(), effectiveOn, employer.version()));
        find(employer);
    }

    void closed(Employer employer, EmployerEndReason reason, LocalDate effectiveOn) {
        record(EmployerChangeKind.CLOSED, employer, effectiveOn);
        outbox.append(
                EmployerEvents.closed(employer.id(), employer.keeperId(), reason, effectiveOn, employer.version()));
        stated.forget(List.of(employer.id()));
    }

    private void record(EmployerChangeKind kind, Employer employer, LocalDate effectiveOn) {
        repository.record(new EmployerChange(moment.nextId(), kind, employer, effectiveOn, moment.now(), moment.by()));
    }

    private void find(Employer employer) {
        stated.name(
                List.of(employer.id()), List.of(index.ofName(employer.details().name())));
        stated.matchEmployers(List.of(employer.id()));
    }
}
