package org.guildhall.membership.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice is about; what each is called stands in {@code code-lists.json}, what it says in {@code notices/}. */
@Schema(description = "消息类型，名称见代码表，可能增加 · what a notice is about; more may come")
enum NoticeKind {
    APPLICATION_CONFIRMED,
    SKILL_ASSESSED,
    ENTRY_REGISTERED,
    ENTRY_WAITLISTED,
    ENTRY_WITHDRAWN,
    ENTRY_DISQUALIFIED,
    RESULT_PUBLISHED,
    RESULT_CORRECTED,
    AWARD_HELD,
    AWARD_REFUSED,
    COUPON_ISSUED,
    COUPON_REDEEMED,
    HONOUR_REGISTERED,
    PROMOTION_GRANTED,
    SUBSIDY_GRANTED,
    SUBSIDY_PAID,
    WAGE_LINK_GRANTED,
    TRANSFER_REQUESTED,
    TRANSFER_RELEASED,
    TRANSFER_ACCEPTED,
    TRANSFER_REFUSED,
    TRANSFER_CANCELLED,
    FOUNDING_APPROVED,
    FOUNDING_REFUSED
}
