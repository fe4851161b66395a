package org.guildhall.contest.quiz.coupon;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A coupon as it stands; who shows its code may have what it is for, once.
 *
 * @param redeemedAt empty until then
 */
record Coupon(
        UUID id,
        UUID awardId,
        UUID quizId,
        UUID memberId,
        UUID organisationId,
        String title,
        String code,
        Instant issuedAt,
        Optional<Instant> redeemedAt) {

    /** The code is as good as what it buys: not for logs. */
    @Override
    public String toString() {
        return "Coupon[" + id + "]";
    }
}
