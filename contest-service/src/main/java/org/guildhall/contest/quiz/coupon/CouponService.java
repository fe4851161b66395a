package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.RandomCodes;
import org.guildhall.kit.time.Clocks;

/** Shows coupons to their members, and redeems them once. */
@ApplicationScoped
class CouponService {

    private final CouponRows rows;
    private final QuizAccess quizzes;
    private final OfficerAccess officers;
    private final Outbox outbox;
    private final Coupons coupons;
    private final Cursors cursors;
    private final Clock clock;

    CouponService(
            CouponRows rows,
            QuizAccess quizzes,
            OfficerAccess officers,
            Outbox outbox,
            Coupons coupons,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.quizzes = quizzes;
        this.officers = officers;
        this.outbox = outbox;
        this.coupons = coupons;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The caller's own, the newest first. */
    @Transactional
    Page<CouponView> mine(PageQuery page) {
        return coupons.views(cursors.falling("coupons-mine", page, this::ofCaller, Coupon::id));
    }

    private List<Coupon> ofCaller(UUID before, int size) {
        UUID member = officers.requireMember().id();
        return rows.ofMember(member, before, size);
    }

    /** @throws ProblemException 404 for a code that isn't one of the caller's organisations, 403 for one's own, 409 for one redeemed before, 422 once the membership has ended */
    @Transactional
    Redemption redeem(String typed) {
        Coupon coupon =
                rows.lock(RandomCodes.asTyped(typed)).orElseThrow(() -> ProblemException.of(404, "coupon-unknown"));
        UUID host = quizzes.hostOf(coupon.quizId());
        if (!officers.runs(host)) {
            throw ProblemException.of(404, "coupon-unknown");
        }
        quizzes.requireOther(coupon.memberId());
        coupon.redeemedAt().ifPresent(at -> {
            throw ProblemException.of(409, "coupon-redeemed", Clocks.local(at));
        });
        officers.member(coupon.memberId()).ifPresent(Member::requireLive);
        Instant now = clock.instant();
        rows.redeem(coupon.id(), now, officers.subject());
        outbox.append(CouponEvents.redeemed(coupon, host, now));
        return new Redemption(coupon.id(), coupon.title(), coupon.memberId(), now);
    }
}
