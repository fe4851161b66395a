package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.live.Coalescing;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.ProblemException;

/** How a stage stands right now, computed from the stored sheets at each question. */
@ApplicationScoped
class StageStandings {

    private final StageBook stages;
    private final StageSheets sheets;
    private final ContestAccess contests;
    private final Clock clock;
    private final Coalescing<UUID, StandingView> coalescing = new Coalescing<>();

    StageStandings(StageBook stages, StageSheets sheets, ContestAccess contests, Clock clock) {
        this.stages = stages;
        this.sheets = sheets;
        this.contests = contests;
        this.clock = clock;
    }

    /** The standing for an officer of the contest. */
    StandingView read(UUID stageId) {
        JudgedStage stage = readable(stageId);
        return coalescing.get(stageId, () -> compute(stage));
    }

    @Transactional
    JudgedStage readable(UUID stageId) {
        JudgedStage stage = stages.find(stageId).orElseThrow(ProblemException::notFound);
        contests.readable(stage.contestId());
        return stage;
    }

    private StandingView compute(JudgedStage stage) {
        Instant asOf = clock.instant();
        StageInput input =
                sheets.gather(stage, StageSheets.Which.STORED, List.of()).input();
        Ranking ranking = Ranking.of(input);
        return new StandingView(
                stage.id(), asOf, ranking.algorithm(), stage.rulesVersion(), ranking.entries(), ranking.openTies());
    }
}
