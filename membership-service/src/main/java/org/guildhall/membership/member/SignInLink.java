package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.membership.member.ActivationCodeRows.Given;
import org.guildhall.membership.member.ActivationTries.Try;

/** Links a sign-in to a membership, one to one. */
@ApplicationScoped
class SignInLink {

    private final MemberRepository members;
    private final ActivationTries tries;
    private final ActivationCodes codes;
    private final Outbox outbox;
    private final MemberViews views;
    private final Caller caller;
    private final Clock clock;

    SignInLink(
            MemberRepository members,
            ActivationTries tries,
            ActivationCodes codes,
            Outbox outbox,
            MemberViews views,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.tries = tries;
        this.codes = codes;
        this.outbox = outbox;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param persons who have the phone number
     * @throws ProblemException 404 {@code membership-unknown}; 409 {@code membership-ambiguous} when more than one of them
     *     fits, {@code already-activated} by another sign-in, or {@code sign-in-in-use} for another membership
     */
    @Transactional
    MemberView link(List<UUID> persons, DocumentClaim claim, Try counted) {
        Member member = meant(fitting(persons, claim));
        if (!member.isActivatedBy(caller.subject())) {
            activate(member);
        }
        tries.giveBack(counted);
        return views.of(member);
    }

    /** As {@link #link}, of the one membership a code was given for; it is good once. */
    @Transactional
    MemberView linkByCode(Given given, DocumentClaim claim, Try counted) {
        MemberView linked = link(List.of(given.personId()), claim, counted);
        codes.use(given.memberId());
        return linked;
    }

    private List<Member> fitting(List<UUID> persons, DocumentClaim claim) {
        return members.lockLive(persons).stream()
                .filter(member -> claim.fits(views.inClear(member).document()))
                .toList();
    }

    private Member meant(List<Member> fitting) {
        if (fitting.isEmpty()) {
            throw ProblemException.of(404, "membership-unknown");
        }
        return fitting.stream()
                .filter(member -> fitting.size() == 1 || member.isActivatedBy(caller.subject()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(409, "membership-ambiguous"));
    }

    private void activate(Member member) {
        if (!member.isActivated() && members.hasLive(caller.subject())) {
            throw ProblemException.of(409, "sign-in-in-use");
        }
        outbox.append(member.activate(caller.subject(), clock.instant()));
        try {
            members.flush();
        } catch (PersistenceException e) {
            if (SqlFault.of(e).violates("member_subject_uq")) {
                throw ProblemException.of(409, "sign-in-in-use");
            }
            throw e;
        }
    }
}
