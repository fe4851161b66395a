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

/** How a stage stands right now, computed from the stored sheets at each question. */
@ApplicationScoped
class StageStandings {

    private final RankedStages stages;
    private final StageSheets sheets;
    private final ContestAccess contests;
    private final Clock clock;
    private final Coalescing<UUID, StandingView> coalescing = new Coalescing<>();

    StageStandings(RankedStages stages, StageSheets sheets, ContestAccess contests, Clock clock) {
        this.stages = stages;
        this.sheets = sheets;
        this.contests = contests;
        this.clock = clock;
    }

    /** The standing for an officer of the contest. */
    StandingView read(UUID stageId) {
        RankedStage stage = readable(stageId);
        return coalescing.get(stageId, () -> compute(stage));
    }

    @Transactional
    RankedStage readable(UUID stageId) {
        RankedStage stage = stages.of(stageId);
        contests.readable(stage.contestId());
        return stage;
    }

    private StandingView compute(RankedStage stage) {
        Instant asOf = clock.instant();
        StageInput input =
                sheets.gather(stage, StageSheets.Which.STORED, List.of()).input();
        Ranking ranking = Ranking.of(input);
        return new StandingView(
                stage.id(), asOf, ranking.algorithm(), stage.rulesVersion(), ranking.entries(), ranking.openTies());
    }
}
