package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Moderation", description = "一项仲裁：裁判的评分相差超过容差 · a criterion on which judges differ too much")
record ModerationView(
        UUID id,
        @Schema(description = "盲号") String code,
        @Schema(description = "评分项代码") String criterion,
        @Schema(description = "最高与最低评分之差") String spread,
        @Schema(description = "各裁判的原始评分") List<RawMark> marks,
        Instant openedAt,
        @Schema(description = "结论；未决为 null") @Nullable ModerationMethod method,
        @Schema(description = "定分；否则为 null") @Nullable String mark,
        @Schema(description = "采用其评分的裁判；否则为 null") @Nullable String judge,
        @Schema(description = "理由") @Nullable String reason,
        @Nullable Instant resolvedAt) {

    @Schema(description = "一位裁判的评分 · one judge's mark")
    record RawMark(
            @Schema(description = "裁判编号", examples = "J1") String judge, String mark) {}
}
