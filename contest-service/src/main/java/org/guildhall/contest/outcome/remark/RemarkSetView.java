package org.guildhall.contest.outcome.remark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.judging.scoring.OpenTie;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "RemarkSet", description = "复核批次及其影响 · a re-marking set with what it changes")
record RemarkSetView(
        UUID id,
        UUID stageId,
        @Schema(description = "状态 · state") RemarkState state,
        @Schema(description = "理由 · reason") String reason,

        @Schema(description = "所补救的异议；没有为 null · objection it remedies; null for none") @Nullable UUID objectionId,

        @Schema(description = "无异议而更正的原因；没有为 null · cause of a correction without objection; null otherwise") @Nullable RemarkCause cause,

        @Schema(description = "提出人 · token subject of who proposed it")
        String proposedBy,

        Instant proposedAt,

        @Schema(description = "应用或撤销的人；待定为 null · who applied or cancelled it") @Nullable String settledBy,

        @Schema(description = "应用或撤销的时间；待定为 null · when it was applied or withdrawn; null while pending") @Nullable Instant settledAt,

        @Schema(description = "名次、成绩、奖牌或奖项有变化的报名 · entries whose result changes")
        List<Difference> differences,

        @Schema(description = "会产生的未决并列；有则不能应用 · undecided ties it would leave; with any it can't be applied")
        List<OpenTie> openTies)
        implements Identified {

    /** A settled one, of which nothing is previewed. */
    static RemarkSetView of(RemarkSet set) {
        return of(set, List.of(), List.of());
    }

    static RemarkSetView of(RemarkSet set, RemarkPreview.Outcome outcome) {
        return of(set, outcome.differences(), outcome.ranking().openTies());
    }

    private static RemarkSetView of(RemarkSet set, List<Difference> differences, List<OpenTie> openTies) {
        return new RemarkSetView(
                set.id(),
                set.stageId(),
                set.state(),
                set.reason(),
                set.objectionId().orElse(null),
                set.cause().orElse(null),
                set.proposedBy(),
                set.proposedAt(),
                set.settledBy().orElse(null),
                set.settledAt().orElse(null),
                differences,
                openTies);
    }

    @Schema(name = "ResultDifference", description = "一项报名的成绩变化 · how the result of an entry changes")
    record Difference(
            UUID entryId,

            @Schema(description = "现行成绩；恢复资格者为 null · present result") @Nullable RankedEntry before,

            @Schema(description = "应用后的成绩 · result once applied")
            RankedEntry after) {}
}
