package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestSteps;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.FieldError;

/** Ends marking: the ranking of every project's last stage becomes official, or nothing does and the reasons are told. */
@ApplicationScoped
class MarkingClosure {

    private final StageBook stages;
    private final StageAccess access;
    private final OfficialRankings rankings;
    private final ResultRows rows;
    private final ContestAccess contests;
    private final ContestSteps steps;
    private final Chronicle chronicle;

    MarkingClosure(
            StageBook stages,
            StageAccess access,
            OfficialRankings rankings,
            ResultRows rows,
            ContestAccess contests,
            ContestSteps steps,
            Chronicle chronicle) {
        this.stages = stages;
        this.access = access;
        this.rankings = rankings;
        this.rows = rows;
        this.contests = contests;
        this.steps = steps;
        this.chronicle = chronicle;
    }

    @Transactional
    ContestView close(UUID contestId) {
        // Whoever saves marks holds the contest in its state: none can be saved from here on.
        Contest contest = contests.lockRun(contestId);
        contest.mark(chronicle.actor());
        List<JudgedStage> last =
                stages.ofContest(contestId).stream().filter(JudgedStage::isLast).toList();
        List<FieldError> reasons = new ArrayList<>();
        last.forEach(stage -> reasons.addAll(rankings.faults(stage)));
        MarkingFaults.requireNone(reasons);
        last.forEach(stage -> rank(stage, reasons));
        MarkingFaults.requireNone(reasons);
        return steps.done(contest, "contest-marked", ResultEvents::marked);
    }

    private void rank(JudgedStage stage, List<FieldError> reasons) {
        OfficialRankings.Computed computed = rankings.compute(stage);
        reasons.addAll(computed.openTies());
        if (reasons.isEmpty()) {
            rows.write(stage, rankings.store(computed), computed.holders());
            access.run(stage.id()).rank();
        }
    }
}
