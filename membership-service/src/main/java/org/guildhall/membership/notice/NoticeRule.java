package org.guildhall.membership.notice;

import static org.guildhall.membership.notice.NoticeKind.APPLICATION_CONFIRMED;
import static org.guildhall.membership.notice.NoticeKind.AWARD_HELD;
import static org.guildhall.membership.notice.NoticeKind.AWARD_REFUSED;
import static org.guildhall.membership.notice.NoticeKind.COUPON_ISSUED;
import static org.guildhall.membership.notice.NoticeKind.COUPON_REDEEMED;
import static org.guildhall.membership.notice.NoticeKind.ENTRY_DISQUALIFIED;
import static org.guildhall.membership.notice.NoticeKind.ENTRY_REGISTERED;
import static org.guildhall.membership.notice.NoticeKind.ENTRY_WAITLISTED;
import static org.guildhall.membership.notice.NoticeKind.ENTRY_WITHDRAWN;
import static org.guildhall.membership.notice.NoticeKind.FOUNDING_APPROVED;
import static org.guildhall.membership.notice.NoticeKind.FOUNDING_REFUSED;
import static org.guildhall.membership.notice.NoticeKind.HONOUR_REGISTERED;
import static org.guildhall.membership.notice.NoticeKind.PROMOTION_GRANTED;
import static org.guildhall.membership.notice.NoticeKind.RESULT_CORRECTED;
import static org.guildhall.membership.notice.NoticeKind.RESULT_PUBLISHED;
import static org.guildhall.membership.notice.NoticeKind.SKILL_ASSESSED;
import static org.guildhall.membership.notice.NoticeKind.SUBSIDY_GRANTED;
import static org.guildhall.membership.notice.NoticeKind.SUBSIDY_PAID;
import static org.guildhall.membership.notice.NoticeKind.TRANSFER_ACCEPTED;
import static org.guildhall.membership.notice.NoticeKind.TRANSFER_CANCELLED;
import static org.guildhall.membership.notice.NoticeKind.TRANSFER_REFUSED;
import static org.guildhall.membership.notice.NoticeKind.TRANSFER_RELEASED;
import static org.guildhall.membership.notice.NoticeKind.TRANSFER_REQUESTED;
import static org.guildhall.membership.notice.NoticeKind.WAGE_LINK_GRANTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.ReceivedEvent;

/**
 * One line of the table of what is news: an event, perhaps only with a certain code in one of its fields, and the kind of notice
 * it makes. It is for the members that the event names, and for whoever was told of the same thing before.
 */
record NoticeRule(String event, String field, String code, NoticeKind kind) {

    private static final List<NoticeRule> ALL = List.of(
            on("membership.application-confirmed.v1", APPLICATION_CONFIRMED),
            on("membership.member-skill-changed.v1", "source", "ASSESSMENT", SKILL_ASSESSED),
            on("membership.transfer-requested.v1", "askedBy", "RELEASING", TRANSFER_REQUESTED),
            on("membership.transfer-requested.v1", "askedBy", "RECEIVING", TRANSFER_REQUESTED),
            on("membership.transfer-released.v1", TRANSFER_RELEASED),
            on("membership.transfer-accepted.v1", TRANSFER_ACCEPTED),
            on("membership.transfer-refused.v1", TRANSFER_REFUSED),
            on("membership.transfer-cancelled.v1", TRANSFER_CANCELLED),
            on("membership.founding-decided.v1", "decision", "FOUNDED", FOUNDING_APPROVED),
            on("membership.founding-decided.v1", "decision", "REFUSED", FOUNDING_REFUSED),
            on("contest.entry-registered.v1", ENTRY_REGISTERED),
            on("contest.entry-waitlisted.v1", ENTRY_WAITLISTED),
            on("contest.entry-withdrawn.v1", ENTRY_WITHDRAWN),
            on("contest.entry-status-changed.v1", "status", "DISQUALIFIED", ENTRY_DISQUALIFIED),
            on("contest.result-published.v1", RESULT_PUBLISHED),
            on("contest.result-corrected.v1", RESULT_CORRECTED),
            on("contest.limited-award-decided.v1", "outcome", "HELD", AWARD_HELD),
            on("contest.limited-award-decided.v1", "outcome", "REJECTED", AWARD_REFUSED),
            on("contest.coupon-issued.v1", COUPON_ISSUED),
            on("contest.coupon-redeemed.v1", COUPON_REDEEMED),
            on("contest.honour-registered.v1", HONOUR_REGISTERED),
            on("contest.promotion-granted.v1", PROMOTION_GRANTED),
            on("contest.assessment-promotion-granted.v1", PROMOTION_GRANTED),
            on("contest.subsidy-granted.v1", SUBSIDY_GRANTED),
            on("contest.assessment-subsidy-granted.v1", SUBSIDY_GRANTED),
            on("contest.subsidy-paid.v1", SUBSIDY_PAID),
            on("contest.wage-link-granted.v1", WAGE_LINK_GRANTED),
            on("contest.assessment-wage-link-granted.v1", WAGE_LINK_GRANTED));

    private static NoticeRule on(String event, NoticeKind kind) {
        return new NoticeRule(event, "", "", kind);
    }

    private static NoticeRule on(String event, String field, String code, NoticeKind kind) {
        return new NoticeRule(event, field, code, kind);
    }

    /** The names of all events that can be news. */
    static Stream<String> events() {
        return ALL.stream().map(NoticeRule::event);
    }

    /** The kind of notice that the event makes, if it is news. */
    static Optional<NoticeKind> kindOf(ReceivedEvent event) {
        return ALL.stream()
                .filter(rule -> rule.event.equals(event.name()))
                .filter(rule -> rule.field.isEmpty() || event.text(rule.field).equals(rule.code))
                .map(NoticeRule::kind)
                .findFirst();
    }
}
