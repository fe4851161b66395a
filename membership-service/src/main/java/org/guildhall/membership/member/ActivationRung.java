package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a member has come online, one rung after the other. */
@Schema(description = "激活阶梯：已入会、已核验、已激活会员卡、已参加活动、已评价工会 · joined, verified, card activated, first activity, evaluated")
enum ActivationRung {
    JOINED,
    /** Linked their sign-in to the membership. */
    VERIFIED,
    CARD_ACTIVATED,
    /** Entered a contest or finished a quiz. */
    FIRST_ACTIVITY,
    /** Nobody stands here until members can evaluate their union. */
    EVALUATED
}
