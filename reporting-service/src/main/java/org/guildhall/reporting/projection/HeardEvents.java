package org.guildhall.reporting.projection;

import java.util.stream.Stream;

/** The events that projections are made of; each is taken by one of the batches, or by more. */
final class HeardEvents {

    private static final String MEMBERSHIP = """
            application-confirmed application-rejected application-submitted application-withdrawn card-activated
            card-collected card-issued card-lost card-replaced
            employer-changed employer-closed employer-registered founding-case-closed founding-case-opened
            gift-handed-out gift-returned member-activated member-arrived member-corrected member-import-undone member-imported member-joined
            member-skill-changed member-status-changed member-transferred organisation-changed organisation-closed
            organisation-founded organisation-merged organisation-moved recruitment-session-changed
            recruitment-session-closed recruitment-session-opened transfer-refused transfer-requested outbox-heartbeat""";

    private static final String CONTEST = """
            assessment-promotion-granted assessment-subsidy-granted assessment-wage-link-granted contest-cancelled
            contest-changed contest-created contest-finalised contest-marked contest-opened contest-started
            coupon-issued coupon-redeemed entry-registered entry-status-changed entry-withdrawn honour-registered
            limited-award-decided project-added promotion-granted quiz-attempt-finished quiz-attempt-scored
            quiz-attempt-started quiz-cancelled quiz-published result-corrected result-published results-published subsidy-granted subsidy-paid
            survey-closed survey-opened wage-link-granted outbox-heartbeat""";

    private HeardEvents() {}

    static Stream<String> names() {
        return Stream.concat(of("membership", MEMBERSHIP), of("contest", CONTEST));
    }

    private static Stream<String> of(String teller, String names) {
        return Stream.of(names.split("\\s+")).map(name -> teller + "." + name + ".v1");
    }
}
