package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Moderation", description = "一项仲裁：裁判的评分相差超过容差 · a criterion on which judges differ too much")
record ModerationView(
        UUID id,
        @Schema(description = "盲号 · blind code") String code,

        @Schema(description = "评分项代码 · code of the criterion")
        String criterion,

        @Schema(description = "最高与最低评分之差 · highest mark less the lowest")
        String spread,

        @Schema(description = "各裁判的原始评分 · the judges' marks")
        List<RawMark> marks,

        Instant openedAt,

        @Schema(description = "结论；未决为 null · how it was settled; null while it isn't") @Nullable ModerationMethod method,

        @Schema(description = "定分；否则为 null · the mark set; null otherwise") @Nullable String mark,

        @Schema(description = "采用其评分的裁判；否则为 null · judge whose mark was taken; null otherwise") @Nullable String judge,

        @Schema(description = "理由 · reason") @Nullable String reason,
        @Nullable Instant resolvedAt) {

    @Schema(description = "一位裁判的评分 · one judge's mark")
    record RawMark(
            @Schema(description = "裁判编号 · number of the judge", examples = "J1")
            String judge,

            String mark) {}
}
