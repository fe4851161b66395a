package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/**
 * Who may enter a contest: a live member of the subtree of its organisation, by an organiser or on their own; as a guest, any
 * live member whom the contest's organiser invites.
 */
@ApplicationScoped
class Entrants {

    private final ContestAccess contests;
    private final OfficerAccess officers;
    private final MemberRepository members;
    private final EntryRepository entries;

    Entrants(ContestAccess contests, OfficerAccess officers, MemberRepository members, EntryRepository entries) {
        this.contests = contests;
        this.officers = officers;
        this.members = members;
        this.entries = entries;
    }

    /**
     * Those a wish names, or the caller when it names nobody.
     *
     * @throws ProblemException 403 if no member is linked to the token, 404 if the contest is not for their organisation or the
     *     caller may not see it, 422 if somebody can't enter or the wish doesn't fit the project
     */
    List<Member> of(Contest contest, Project project, NewEntry wish) {
        if (wish.named().isEmpty() && !wish.isGuest()) {
            Member self = self(contest);
            requireFitting(project, wish, 1);
            return List.of(self);
        }
        requireOrganiser(contest);
        return named(contest, contest.organisationId(), project, wish);
    }

    /** Those a wish names, all of them of the subtree of an organisation unless they are guests. */
    List<Member> named(Contest contest, UUID organisation, Project project, NewEntry wish) {
        requireFitting(project, wish, wish.named().size());
        if (wish.isGuest() && !contests.runs(contest)) {
            throw refused("guest-by-organiser", "/guest");
        }
        return wish.named().stream()
                .map(id -> named(organisation, id, wish.isGuest()))
                .toList();
    }

    /** Whether the caller stands behind the entry. */
    boolean isCaller(Entry entry) {
        return officers.callingMember()
                .filter(member -> entries.entrantsOf(Set.of(entry.id())).stream()
                        .anyMatch(entrant -> entrant.memberId().equals(member.id())))
                .isPresent();
    }

    private Member self(Contest contest) {
        Member member = officers.requireMember();
        if (!contests.isOfferedTo(contest, member)) {
            throw ProblemException.notFound();
        }
        return member.requireLive("/memberId");
    }

    /** One of another subtree looks like an unknown one. */
    private Member named(UUID organisation, UUID id, boolean guest) {
        return members.findByIdOptional(id)
                .filter(member -> guest || officers.isWithin(organisation, member.organisationId()))
                .orElseThrow(() -> refused("member-unknown", "/memberId"))
                .requireLive("/memberId");
    }

    private static void requireFitting(Project project, NewEntry wish, int count) {
        boolean isTeam = project.teamSize() > 1;
        boolean distinct =
                wish.named().stream().distinct().count() == wish.named().size();
        if (count != project.teamSize() || !distinct || isTeam != (wish.members() != null)) {
            throw ProblemException.of(422, "team-size", project.teamSize())
                    .with(new FieldError(isTeam ? "/members" : "/memberId", "team-size", project.teamSize()));
        }
        if (isTeam && wish.title() == null) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/title", "required"));
        }
    }

    private void requireOrganiser(Contest contest) {
        if (!contests.runs(contest)) {
            contests.visible(contest.id());
            throw ProblemException.forbidden();
        }
    }

    private static ProblemException refused(String code, String pointer) {
        return ProblemException.of(422, code).with(new FieldError(pointer, code));
    }
}
