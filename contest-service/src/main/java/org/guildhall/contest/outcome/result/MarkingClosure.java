package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.security.Caller;

/** Ends marking: the ranking of every project's last stage becomes official, or nothing does and the reasons are told. */
@ApplicationScoped
class MarkingClosure {

    private final RankedStages stages;
    private final StageSheets sheets;
    private final MarkingFaults faults;
    private final ResultSets sets;
    private final ResultRows rows;
    private final StageAccess states;
    private final ContestAccess contests;
    private final ContestSteps steps;
    private final Caller caller;

    MarkingClosure(
            RankedStages stages,
            StageSheets sheets,
            MarkingFaults faults,
            ResultSets sets,
            ResultRows rows,
            StageAccess states,
            ContestAccess contests,
            ContestSteps steps,
            Caller caller) {
        this.stages = stages;
        this.sheets = sheets;
        this.faults = faults;
        this.sets = sets;
        this.rows = rows;
        this.states = states;
        this.contests = contests;
        this.steps = steps;
        this.caller = caller;
    }

    @Transactional
    ContestView close(UUID contestId) {
        // Whoever saves marks holds the contest in its state: none can be saved from here on.
        Contest contest = contests.lockRun(contestId);
        contest.mark(caller.subject());
        List<RankedStage> last =
                stages.ofContest(contestId).stream().filter(RankedStage::isLast).toList();
        List<FieldError> reasons = new ArrayList<>();
        last.forEach(stage -> reasons.addAll(faults.of(stage)));
        MarkingFaults.requireNone(reasons);
        last.forEach(stage -> rank(stage, reasons));
        MarkingFaults.requireNone(reasons);
        return steps.done(contest, "contest-marked", ResultEvents::marked);
    }

    private void rank(RankedStage stage, List<FieldError> reasons) {
        StageSheets.Gathered gathered = sheets.gather(stage, StageSheets.Which.FINAL, List.of());
        Ranking ranking = Ranking.of(gathered.input());
        reasons.addAll(MarkingFaults.of(stage, ranking.openTies()));
        if (reasons.isEmpty()) {
            ResultSets.ResultSet set = sets.store(stage.id(), gathered.input(), ranking);
            rows.write(stage, set, gathered.holders());
            states.run(stage.id()).rank();
        }
    }
}
