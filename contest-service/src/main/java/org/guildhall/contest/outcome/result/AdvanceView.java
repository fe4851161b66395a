package org.guildhall.contest.outcome.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.Advancement;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.stage.JudgedStage;

@Schema(name = "Advance", description = "晋级结果 · who goes on to the next stage")
record AdvanceView(
        @Schema(description = "已排名的阶段 · the stage that was ranked")
        UUID stageId,

        @Schema(description = "下一阶段 · the next stage") UUID nextStageId,
        @Schema(description = "晋级的报名 · entries that go on") List<UUID> advancing,

        @Schema(description = "候补的报名，先后为序 · entries that wait, in their order")
        List<UUID> waiting) {

    static AdvanceView of(JudgedStage stage, JudgedStage next, Ranking ranking, Map<String, CodeHolder> holders) {
        return new AdvanceView(
                stage.id(),
                next.id(),
                entries(ranking, holders, Advancement.ADVANCES),
                entries(ranking, holders, Advancement.WAITS));
    }

    private static List<UUID> entries(Ranking ranking, Map<String, CodeHolder> holders, Advancement which) {
        return ranking.entries().stream()
                .filter(entry -> entry.advances() == which)
                .map(entry -> holders.get(entry.code()).entryId())
                .toList();
    }
}
