package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.time.Ids;

/** Issues coupons, shows them to their members, redeems them once. */
@ApplicationScoped
public class Coupons {

    private static final String INSERT = """
            INSERT INTO coupon (id, award_id, award_log_id, quiz_id, member_id, organisation_id, title, code, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final CouponCodes codes;
    private final OfficerAccess officers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Coupons(Database database, CouponCodes codes, OfficerAccess officers, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.officers = officers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Issues in the transaction that awards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(List<NewCoupon> coupons, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        for (NewCoupon coupon : coupons) {
            UUID id = ids.next();
            database.update(
                    INSERT,
                    id,
                    coupon.awardId(),
                    coupon.entryId(),
                    coupon.quizId(),
                    coupon.memberId(),
                    coupon.organisationId(),
                    coupon.title(),
                    codes.next(),
                    now);
            events.add(CouponEvents.issued(id, coupon, now));
        }
        outbox.append(events);
    }

    /** The caller's own, the newest first. */
    @Transactional
    List<CouponView> mine(UUID before, int size) {
        UUID member = officers.callingMember().map(Member::id).orElseThrow(ProblemException::notFound);
        return database.list(
                Coupon.SELECT + "WHERE c.member_id = ? AND c.id < ? ORDER BY c.id DESC LIMIT ?",
                row -> CouponView.of(Coupon.read(row)),
                member,
                before,
                size);
    }

    /** @throws ProblemException 404 for a code that isn't one of the caller's organisations, 409 for one redeemed before */
    @Transactional
    Redemption redeem(String typed) {
        Coupon coupon = database.find(
                        Coupon.SELECT + "WHERE c.code = ? FOR UPDATE OF c", Coupon::read, CouponCodes.of(typed))
                .orElseThrow(() -> ProblemException.of(404, "coupon-unknown"));
        if (!officers.runs(coupon.quizOrganisationId())) {
            throw ProblemException.of(404, "coupon-unknown");
        }
        if (coupon.redeemedAt() != null) {
            throw ProblemException.of(
                    409, "coupon-redeemed", coupon.redeemedAt().toString());
        }
        Instant now = clock.instant();
        database.update(
                "UPDATE coupon SET redeemed_at = ?, redeemed_by = ? WHERE id = ?",
                now,
                officers.subject(),
                coupon.id());
        outbox.append(CouponEvents.redeemed(coupon, now));
        return new Redemption(coupon.id(), coupon.title(), coupon.memberId(), now);
    }
}
