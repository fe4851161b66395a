package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Limited awards and their coupons, in multi-row statements. */
final class QuizAwardBatches {

    private static final String DECIDE = """
            INSERT INTO limited_award_fact (entry_id, award_id, period_id, quiz_id, member_id, organisation_id, outcome,
                decided_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                ?::timestamptz[])
            ON CONFLICT (entry_id) DO UPDATE SET outcome = excluded.outcome""";
    private static final String ISSUE = """
            INSERT INTO coupon_fact (coupon_id, award_id, quiz_id, member_id, organisation_id, issued_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (coupon_id) DO UPDATE SET issued_at = excluded.issued_at""";
    private static final String REDEEM = """
            INSERT INTO coupon_fact (coupon_id, award_id, quiz_id, member_id, organisation_id, redeemed_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (coupon_id) DO UPDATE SET redeemed_at = excluded.redeemed_at""";

    /** The last that was told of a place in the log. */
    private final Map<UUID, Object[]> decided = new LinkedHashMap<>();

    private final Rows issued = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "timestamptz");
    private final Rows redeemed = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "timestamptz");

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        QuizAwardBatches batch = new QuizAwardBatches();
        events.forEach(batch::take);
        Rows decisions = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "uuid", "text", "timestamptz");
        batch.decided.values().forEach(decisions::add);
        decisions.write(connection, DECIDE);
        batch.issued.write(connection, ISSUE);
        batch.redeemed.write(connection, REDEEM);
    }

    private void take(ReceivedEvent event) {
        switch (event.name()) {
            case "contest.limited-award-decided.v1" -> decide(event);
            case "contest.coupon-issued.v1" -> coupon(issued, event, "issuedAt");
            case "contest.coupon-redeemed.v1" -> coupon(redeemed, event, "redeemedAt");
            default -> {
                // Not about awards.
            }
        }
    }

    private void decide(ReceivedEvent event) {
        UUID entry = event.uuid("entryId");
        decided.put(entry, new Object[] {
            entry,
            event.uuid("awardId"),
            event.uuid("periodId"),
            event.uuid("quizId"),
            event.uuid("memberId"),
            event.uuid("memberOrganisationId"),
            event.text("outcome"),
            event.instant("decidedAt")
        });
    }

    private static void coupon(Rows rows, ReceivedEvent event, String time) {
        rows.add(
                event.uuid("couponId"),
                event.uuid("awardId"),
                event.uuid("quizId"),
                event.uuid("memberId"),
                event.uuid("memberOrganisationId"),
                event.instant(time));
    }
}
