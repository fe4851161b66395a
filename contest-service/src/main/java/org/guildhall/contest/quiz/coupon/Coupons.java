package org.guildhall.contest.quiz.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;

/** Issues coupons for whoever awards something. */
@ApplicationScoped
public class Coupons {

    private final CouponRows rows;
    private final Outbox outbox;
    private final Ids ids;

    Coupons(CouponRows rows, Outbox outbox, Ids ids) {
        this.rows = rows;
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

    /** How many coupons were issued for an award. */
    @Transactional
    public long countOf(UUID award) {
        return rows.countOf(award);
    }
}
