package org.guildhall.contest.quiz.coupon;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of coupons; never their codes. */
final class CouponEvents {

    private CouponEvents() {}

    record Issued(
            UUID couponId,
            UUID entryId,
            UUID awardId,
            UUID quizId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            Instant issuedAt) {}

    record Redeemed(
            UUID couponId,
            UUID awardId,
            UUID quizId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            Instant redeemedAt) {}

    static DomainEvent issued(UUID id, NewCoupon coupon, Instant now) {
        Issued payload = new Issued(
                id,
                coupon.entryId(),
                coupon.awardId(),
                coupon.quizId(),
                coupon.quizOrganisationId(),
                coupon.memberId(),
                coupon.organisationId(),
                now);
        return new DomainEvent("coupon", id, 1, "coupon-issued", payload);
    }

    static DomainEvent redeemed(Coupon coupon, UUID quizOrganisation, Instant now) {
        Redeemed payload = new Redeemed(
                coupon.id(),
                coupon.awardId(),
                coupon.quizId(),
                quizOrganisation,
                coupon.memberId(),
                coupon.organisationId(),
                now);
        return new DomainEvent("coupon", coupon.id(), 2, "coupon-redeemed", payload);
    }
}
