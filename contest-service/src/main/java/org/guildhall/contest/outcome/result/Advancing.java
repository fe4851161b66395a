package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.Participations;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.ProblemException;

/** Takes the best of a stage to the next one, where they get new blind codes. */
@ApplicationScoped
class Advancing {

    private final StageBook stages;
    private final StageAccess access;
    private final OfficialRankings rankings;
    private final Participations participations;
    private final Chronicle chronicle;

    Advancing(
            StageBook stages,
            StageAccess access,
            OfficialRankings rankings,
            Participations participations,
            Chronicle chronicle) {
        this.stages = stages;
        this.access = access;
        this.rankings = rankings;
        this.participations = participations;
        this.chronicle = chronicle;
    }

    /** Ranks the stage for good and opens the next one for marking. */
    @Transactional
    AdvanceView advance(UUID stageId) {
        Contest contest = access.lockRun(stageId);
        contest.requireRunning();
        JudgedStage stage = stages.find(stageId).orElseThrow(ProblemException::notFound);
        if (stage.isLast() || !stage.isMarking()) {
            throw ProblemException.of(409, "stage-not-advancing");
        }
        AdvanceView view = rank(stage);
        access.run(stageId).rank();
        Stage opened = access.run(view.nextStageId());
        opened.begin();
        participations.admit(opened, view.advancing());
        chronicle.record(contest.id(), "stage-advanced", stageId, view);
        return view;
    }

    private AdvanceView rank(JudgedStage stage) {
        MarkingFaults.requireNone(rankings.faults(stage));
        OfficialRankings.Computed computed = rankings.compute(stage);
        MarkingFaults.requireNone(computed.openTies());
        rankings.store(computed);
        JudgedStage next = stages.next(stage).orElseThrow();
        return AdvanceView.of(stage, next, computed.ranking(), computed.holders());
    }
}
