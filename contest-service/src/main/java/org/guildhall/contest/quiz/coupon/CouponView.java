package org.guildhall.contest.quiz.coupon;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Coupon", description = "奖券 · a coupon the member shows to have it redeemed")
public record CouponView(
        UUID id,
        @Schema(description = "限量奖 · limited award") UUID awardId,
        @Schema(description = "答题活动 · quiz") UUID quizId,
        @Schema(description = "答题活动名称 · the quiz's title") String quiz,
        @Schema(description = "奖品 · the award") String title,

        @Schema(description = "兑换码，只给本人看 · for the member's eyes", examples = "7KQ2M9XPA4TRC8WD")
        String code,

        @Schema(description = "发放时间 · when it was issued") Instant issuedAt,

        @Schema(description = "兑换时间；未兑换为 null · when it was redeemed; null before") @Nullable Instant redeemedAt) {

    static CouponView of(Coupon coupon, String quiz) {
        return new CouponView(
                coupon.id(),
                coupon.awardId(),
                coupon.quizId(),
                quiz,
                coupon.title(),
                coupon.code(),
                coupon.issuedAt(),
                coupon.redeemedAt().orElse(null));
    }
}
