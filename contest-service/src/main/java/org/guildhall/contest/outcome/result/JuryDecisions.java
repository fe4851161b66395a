package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.entry.EntrantQueries;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Decisions of the jury: they count from the next ranking on, where the stage's tie chain asks for them. */
@ApplicationScoped
class JuryDecisions {

    private final StageAccess access;
    private final StageSheets sheets;
    private final JuryRows rows;
    private final EntrantQueries entrants;
    private final OwnActs ownActs;
    private final Chronicle chronicle;
    private final Ids ids;

    JuryDecisions(
            StageAccess access,
            StageSheets sheets,
            JuryRows rows,
            EntrantQueries entrants,
            OwnActs ownActs,
            Chronicle chronicle,
            Ids ids) {
        this.access = access;
        this.sheets = sheets;
        this.rows = rows;
        this.entrants = entrants;
        this.ownActs = ownActs;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Transactional
    JuryDecisionView decide(UUID stageId, NewJuryDecision decision) {
        Contest contest = access.lockRun(stageId);
        if (!List.of(ContestState.RUNNING, ContestState.MARKED, ContestState.PUBLICITY)
                .contains(contest.state())) {
            throw ProblemException.of(409, "contest-state", contest.state());
        }
        Map<String, CodeHolder> holders = sheets.holders(stageId);
        requireDistinctAndKnown(decision.codes(), holders);
        requireOutsider(decision.codes().stream().map(holders::get).toList());
        JuryDecisionView view =
                new JuryDecisionView(ids.next(), stageId, decision.codes(), decision.reason(), chronicle.now());
        List<UUID> order = decision.codes().stream()
                .map(code -> holders.get(code).participationId())
                .toList();
        rows.add(view, order, chronicle.actor());
        chronicle.record(contest.id(), "jury-decided", stageId, view);
        return view;
    }

    /** Nobody says who goes before whom when they are one of them. */
    private void requireOutsider(List<CodeHolder> tied) {
        List<UUID> entries = tied.stream().map(CodeHolder::entryId).toList();
        ownActs.requireNoneOf(
                entrants.behind(entries).values().stream()
                        .flatMap(List::stream)
                        .map(EntrantQueries.Behind::memberId)
                        .toList(),
                OwnActs.CONFLICT);
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
