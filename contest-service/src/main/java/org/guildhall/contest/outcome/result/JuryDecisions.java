package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Decisions of the jury: they count from the next ranking on, where the stage's tie chain asks for them. */
@ApplicationScoped
class JuryDecisions {

    private final RankedStages stages;
    private final StageSheets sheets;
    private final ContestAccess contests;
    private final Database database;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    JuryDecisions(
            RankedStages stages,
            StageSheets sheets,
            ContestAccess contests,
            Database database,
            Chronicle chronicle,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.stages = stages;
        this.sheets = sheets;
        this.contests = contests;
        this.database = database;
        this.chronicle = chronicle;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    JuryDecisionView decide(UUID stageId, NewJuryDecision decision) {
        Contest contest = contests.lockRun(stages.of(stageId).contestId());
        if (!List.of(ContestState.RUNNING, ContestState.MARKED, ContestState.PUBLICITY)
                .contains(contest.state())) {
            throw ProblemException.of(409, "contest-state", contest.state());
        }
        Map<String, CodeHolder> holders = sheets.holders(stageId);
        requireDistinctAndKnown(decision.codes(), holders);
        JuryDecisionView view =
                new JuryDecisionView(ids.next(), stageId, decision.codes(), decision.reason(), Clocks.now(clock));
        database.update(
                "INSERT INTO jury_decision (id, stage_id, participations, reason, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                view.id(),
                stageId,
                new Sql.Column(
                        "uuid",
                        decision.codes().stream()
                                .map(code -> holders.get(code).participationId())
                                .toArray()),
                decision.reason(),
                caller.subject(),
                view.decidedAt());
        chronicle.record(contest.id(), "jury-decided", stageId, view);
        return view;
    }

    private static void requireDistinctAndKnown(List<String> codes, Map<String, CodeHolder> holders) {
        for (int i = 0; i < codes.size(); i++) {
            if (!holders.containsKey(codes.get(i))) {
                throw invalid(i, "unknown-reference");
            }
        }
        if (new HashSet<>(codes).size() != codes.size()) {
            throw invalid(0, "duplicate");
        }
    }

    private static ProblemException invalid(int place, String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError("/codes/" + place, code));
    }
}
