package org.guildhall.contest.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.judging.stage.CodeKeeper;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** The judges of projects, and whom each of them may not mark. */
@ApplicationScoped
public class Panel implements CodeKeeper {

    private final JudgeRepository judges;
    private final MemberRepository members;
    private final EntrantQueries entrants;
    private final Caller caller;

    Panel(JudgeRepository judges, MemberRepository members, EntrantQueries entrants, Caller caller) {
        this.judges = judges;
        this.members = members;
        this.entrants = entrants;
        this.caller = caller;
    }

    /** The relations of these judges as they are now, by judge. */
    public Map<UUID, Relations> relations(List<Judge> panel) {
        Map<UUID, Relations> relations = new HashMap<>();
        panel.forEach(judge -> relations.put(judge.id(), known(judge)));
        for (Recusal recusal : judges.recusalsOf(panel.stream().map(Judge::id).toList())) {
            Relations of = relations.get(recusal.judgeId());
            Optional.ofNullable(recusal.entryId()).ifPresent(of.entries()::add);
            Optional.ofNullable(recusal.organisationId()).ifPresent(of.organisations()::add);
        }
        return relations;
    }

    /** What nobody has to declare: that they are a member, of which employer, and whether they compete. */
    private Relations known(Judge judge) {
        Set<UUID> organisations = new HashSet<>();
        judge.organisationId().ifPresent(organisations::add);
        Optional<Member> member = members.findBySubject(judge.subject());
        member.map(Member::organisationId).ifPresent(organisations::add);
        boolean competes = member.filter(own -> entrants.isCompeting(judge.projectId(), own.id()))
                .isPresent();
        return new Relations(competes, organisations, new HashSet<>());
    }

    @Override
    public void requireNoJudge(Stage stage) {
        if (judges.isJudgeBeside(stage.projectId(), caller.subject())) {
            throw ProblemException.of(409, "judge-sees-codes-only");
        }
    }
}
