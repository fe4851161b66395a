package org.guildhall.contest.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.kit.problem.ProblemException;

/** Who must not decide about an entry: its judges, those who competed in it, its own organisation's people. */
@ApplicationScoped
public class ConflictsOfInterest {

    private final JudgeRepository judges;
    private final MemberRepository members;
    private final EntrantQueries entrants;
    private final OwnActs ownActs;

    ConflictsOfInterest(JudgeRepository judges, MemberRepository members, EntrantQueries entrants, OwnActs ownActs) {
        this.judges = judges;
        this.members = members;
        this.entrants = entrants;
        this.ownActs = ownActs;
    }

    /** Whether somebody judges in the contest, or did: such a one must not learn whom blind codes stand for. */
    public boolean judges(UUID contest, String subject) {
        return judges.isJudge(contest, subject);
    }

    /** @throws ProblemException 403 {@code conflict-of-interest} for whoever {@link #judges} */
    public void requireNoJudge(UUID contest, String subject) {
        if (judges(contest, subject)) {
            throw ProblemException.of(403, OwnActs.CONFLICT);
        }
    }

    /** @throws ProblemException 403 {@code conflict-of-interest}, or as {@link OwnActs} when nobody can tell who the caller is */
    public void requireNone(UUID entry, String officer) {
        ownActs.requireNoneOf(membersBehind(entry), OwnActs.CONFLICT);
        if (judges.isJudgeOf(entry, officer) || isBehind(entry, officer)) {
            throw ProblemException.of(403, OwnActs.CONFLICT);
        }
    }

    private List<UUID> membersBehind(UUID entry) {
        return entrants.behind(List.of(entry)).getOrDefault(entry, List.of()).stream()
                .map(EntrantQueries.Behind::memberId)
                .toList();
    }

    /** Whether somebody competed in the entry, or belongs to an organisation that did. */
    private boolean isBehind(UUID entry, String subject) {
        List<Member> own = members.listBySubject(subject);
        return entrants.behind(List.of(entry)).getOrDefault(entry, List.of()).stream()
                .anyMatch(behind -> own.stream()
                        .anyMatch(member -> member.id().equals(behind.memberId())
                                || member.organisationId().equals(behind.organisationId())));
    }
}
