package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.QuizTitles;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.time.Ids;

/** Issues coupons for whoever awards something, and shows members theirs. */
@ApplicationScoped
public class Coupons {

    private final CouponRows rows;
    private final QuizTitles quizzes;
    private final Outbox outbox;
    private final Ids ids;

    Coupons(CouponRows rows, QuizTitles quizzes, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.quizzes = quizzes;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Issues in the transaction that awards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(List<NewCoupon> coupons, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        for (NewCoupon coupon : coupons) {
            UUID id = ids.next();
            rows.insert(id, coupon, CouponCodes.next(), now);
            events.add(CouponEvents.issued(id, coupon, now));
        }
        outbox.append(events);
    }

    /** The member's own, the newest first. */
    @Transactional
    public List<CouponView> newest(UUID member, int size) {
        return views(new Page<>(rows.ofMember(member, Cursors.BEHIND_ALL, size), null))
                .items();
    }

    Page<CouponView> views(Page<Coupon> page) {
        Map<UUID, String> titles =
                quizzes.of(page.items().stream().map(Coupon::quizId).distinct().toList());
        return page.map(coupon -> CouponView.of(coupon, titles.get(coupon.quizId())));
    }

    /** How many coupons were issued for an award. */
    @Transactional
    public long countOf(UUID award) {
        return rows.countOf(award);
    }
}
