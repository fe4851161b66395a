package org.guildhall.contest.quiz.limitedaward;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个限量奖对本人的结果，没有获奖也说明原因 · what became of a limited award for somebody, and why")
public record AwardDecision(
        UUID awardId,
        @Schema(description = "奖品 · the award") String title,
        AwardOutcome outcome,

        @Schema(description = "按先后排在第几位；没有进入排位为 null · one's place in the order; null without any") @Nullable Long place,

        @Schema(description = "名额 · how many there are") int stock,
        @Schema(description = "分数线 · score that wins") int threshold,

        @Schema(description = "到线时间（服务器） · when the server decided it") @Nullable Instant decidedAt,

        @Schema(description = "名额已满时：最后一个名额发出的时间 · once exhausted: when the last place went") @Nullable Instant lastGrantedAt,

        @Schema(description = "审核未通过的原因 · why it was rejected") @Nullable String reason) {}
