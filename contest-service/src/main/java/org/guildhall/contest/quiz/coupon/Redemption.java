package org.guildhall.contest.quiz.coupon;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "兑换结果 · what was redeemed")
record Redemption(
        UUID couponId,
        @Schema(description = "奖品 · the award") String title,
        @Schema(description = "会员 · member") UUID memberId,
        @Schema(description = "兑换时间 · when it was redeemed") Instant redeemedAt) {}
