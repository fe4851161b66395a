package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.enrolment.application.HeldApplicationRows.Held;
import org.guildhall.membership.member.Contacts;
import org.guildhall.membership.member.OwnActs;

/**
 * Decides applications that are held because the mobile number isn't the recorded one. The officer has seen the document: it
 * is the member themselves, whose name and mobile number are brought up to date, or somebody else, who is refused. Nobody
 * becomes a member by it, so no event tells of it.
 */
@ApplicationScoped
class HeldDecisions {

    private final HeldApplicationRows held;
    private final Contacts contacts;
    private final OwnActs ownActs;
    private final Caller caller;
    private final Clock clock;

    HeldDecisions(HeldApplicationRows held, Contacts contacts, OwnActs ownActs, Caller caller, Clock clock) {
        this.held = held;
        this.contacts = contacts;
        this.ownActs = ownActs;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The applicant is who they say.
     *
     * @throws ProblemException 403 {@code own-membership} when the number they bring is the officer's own; 409
     *     {@code application-pending} when they are no member but have another application, which is
     *     the one to decide; 409 {@code member-elsewhere} when only another union's officers may change their number
     */
    void recognise(Application application) {
        Held typed = Optional.ofNullable(held.find(List.of(application.id())).get(application.id()))
                .orElseThrow(() -> new IllegalStateException("a held application without what was typed"));
        ownActs.requireOtherPhone(typed.typed().mobile());
        application.recognise(
                caller.subject(),
                contacts.replace(application.person().id(), typed.typed(), application.id()),
                clock.instant());
    }

    /** Where the applicant was told that they are a member there is nothing left to withdraw. */
    void withdraw(Application application) {
        Held typed = held.find(List.of(application.id())).get(application.id());
        if (typed == null || typed.isShownAsMember()) {
            throw ProblemException.of(409, "application-decided");
        }
        application.withdraw(clock.instant());
    }
}
