package org.guildhall.contest.quiz.coupon;

import java.util.UUID;

/**
 * A coupon to be issued.
 *
 * @param entryId the entry of the award's log it is issued for; one coupon each
 * @param quizOrganisationId whose officers redeem it
 * @param organisationId where the member belongs
 */
public record NewCoupon(
        UUID entryId,
        UUID awardId,
        UUID quizId,
        UUID quizOrganisationId,
        UUID memberId,
        UUID organisationId,
        String title) {}
