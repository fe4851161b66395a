package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Limited awards and their coupons, in multi-row statements. */
final class QuizAwardBatches {

    /** The last that was told of a place in the log. */
    private final Map<UUID, QuizAwardRows.Decision> decisions = new LinkedHashMap<>();

    private final List<QuizAwardRows.Coupon> issued = new ArrayList<>();
    private final List<QuizAwardRows.Coupon> redeemed = new ArrayList<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        QuizAwardBatches batch = new QuizAwardBatches();
        events.forEach(batch::take);
        QuizAwardRows.decide(connection, batch.decisions.values());
        QuizAwardRows.issue(connection, batch.issued);
        QuizAwardRows.redeem(connection, batch.redeemed);
    }

    private void take(ReceivedEvent event) {
        switch (event.name()) {
            case "contest.limited-award-decided.v1" -> decide(event);
            case "contest.coupon-issued.v1" -> issued.add(coupon(event, "issuedAt"));
            case "contest.coupon-redeemed.v1" -> redeemed.add(coupon(event, "redeemedAt"));
            default -> {
                // Not about awards.
            }
        }
    }

    private void decide(ReceivedEvent event) {
        UUID entry = event.uuid("entryId");
        decisions.put(
                entry,
                new QuizAwardRows.Decision(
                        entry,
                        event.uuid("awardId"),
                        event.uuid("periodId"),
                        event.uuid("quizId"),
                        event.uuid("memberId"),
                        event.uuid("memberOrganisationId"),
                        event.text("outcome"),
                        event.instant("decidedAt")));
    }

    private static QuizAwardRows.Coupon coupon(ReceivedEvent event, String time) {
        return new QuizAwardRows.Coupon(
                event.uuid("couponId"),
                event.uuid("awardId"),
                event.uuid("quizId"),
                event.uuid("memberId"),
                event.uuid("memberOrganisationId"),
                event.instant(time));
    }
}
