package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.member.Admissions;
import org.guildhall.membership.member.LiveMemberQueries;
import org.jspecify.annotations.Nullable;

/** Decides applications in the transaction that locked them, and tells of it. */
@ApplicationScoped
class Decisions {

    private final Admissions admissions;
    private final LiveMemberQueries members;
    private final HeldDecisions held;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Decisions(
            Admissions admissions,
            LiveMemberQueries members,
            HeldDecisions held,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.admissions = admissions;
        this.members = members;
        this.held = held;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the applicant a member, or finds them to be one. */
    void confirm(Application application) {
        if (application.isHeld()) {
            held.recognise(application);
        } else if (confirm(List.of(application)) == 0) {
            throw ProblemException.of(409, "applicant-is-member");
        }
    }

    /** Makes the applicants members, with their cards, and says of how many; who is one already, or has died, is left as they are. */
    int confirm(List<Application> applications) {
        Set<UUID> barred = members.barredAmong(
                applications.stream().map(found -> found.person().id()).toList());
        List<Application> pending = applications.stream()
                .filter(found -> !barred.contains(found.person().id()))
                .toList();
        admit(pending);
        return pending.size();
    }

    private void admit(List<Application> pending) {
        Instant now = clock.instant();
        List<Admission> admitted = pending.stream()
                .map(application -> application.confirm(caller.subject(), ids.next(), ids.next(), now))
                .toList();
        outbox.append(pending.stream().map(Application::decisionEvent).toList());
        admissions.admit(admitted, now);
    }

    /** @param note encrypted */
    void reject(Application application, RejectionReason reason, byte @Nullable [] note) {
        boolean wasHeld = application.isHeld();
        application.reject(caller.subject(), reason, note, clock.instant());
        if (!wasHeld) {
            outbox.append(application.decisionEvent());
        }
    }

    void withdraw(Application application) {
        if (application.isHeld()) {
            held.withdraw(application);
            return;
        }
        application.withdraw(clock.instant());
        outbox.append(application.decisionEvent());
    }
}
