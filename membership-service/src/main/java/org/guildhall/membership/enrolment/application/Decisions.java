package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.member.Admissions;
import org.jspecify.annotations.Nullable;

/** Decides applications in the transaction that locked them, and tells of it. */
@ApplicationScoped
class Decisions {

    private final Admissions admissions;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Decisions(Admissions admissions, Outbox outbox, Caller caller, Ids ids, Clock clock) {
        this.admissions = admissions;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the applicants members, with their cards. */
    void confirm(List<Application> pending) {
        Instant now = clock.instant();
        List<Admission> admitted = pending.stream()
                .map(application -> application.confirm(caller.subject(), ids.next(), ids.next(), now))
                .toList();
        outbox.append(pending.stream().map(Application::decisionEvent).toList());
        admissions.admit(admitted, now);
    }

    void reject(Application application, RejectionReason reason, @Nullable String note) {
        application.reject(caller.subject(), reason, note, clock.instant());
        outbox.append(application.decisionEvent());
    }

    void withdraw(Application application) {
        application.withdraw(clock.instant());
        outbox.append(application.decisionEvent());
    }
}
