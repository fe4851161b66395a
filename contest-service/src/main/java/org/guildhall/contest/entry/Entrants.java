package org.guildhall.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.contest.Contest;
import org.guildhall.contest.contest.ContestAccess;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.member.MemberRepository;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Who may enter a contest: a live member of the subtree of its organisation, by an organiser or on his own. */
@ApplicationScoped
class Entrants {

    private final ContestAccess contests;
    private final MemberRepository members;

    Entrants(ContestAccess contests, MemberRepository members) {
        this.contests = contests;
        this.members = members;
    }

    /**
     * The caller as an entrant.
     *
     * @throws ProblemException 403 if no member is linked to the token, 404 if the contest is not for his organisation, 422
     *     if his membership is no live one
     */
    Member self(Contest contest) {
        Member member = contests.callingMember().orElseThrow(() -> ProblemException.of(403, "not-a-member"));
        if (!contests.isOfferedTo(contest, member)) {
            throw ProblemException.notFound();
        }
        return requireActive(member);
    }

    /**
     * A member named by an organiser.
     *
     * @throws ProblemException 404 or 403 if the caller doesn't run the contest, 422 if the member can't enter; one of
     *     another subtree looks like an unknown one
     */
    Member named(Contest contest, UUID id) {
        requireOrganiser(contest);
        return requireActive(members.findByIdOptional(id)
                .filter(member -> contests.isWithin(contest, member))
                .orElseThrow(() -> refused("member-unknown")));
    }

    /** Whether the caller is the one who entered. */
    boolean isCaller(Entry entry) {
        return contests.callingMember()
                .filter(member -> member.id().equals(entry.memberId()))
                .isPresent();
    }

    private void requireOrganiser(Contest contest) {
        if (!contests.runs(contest)) {
            contests.visible(contest.id());
            throw ProblemException.forbidden();
        }
    }

    private static Member requireActive(Member member) {
        if (!member.isActive()) {
            throw refused("member-not-active");
        }
        return member;
    }

    private static ProblemException refused(String code) {
        return ProblemException.of(422, code).with(new FieldError("/memberId", code));
    }
}
