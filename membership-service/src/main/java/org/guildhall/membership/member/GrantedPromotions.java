package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;

/** Hears from contests of promotions that were granted, and lifts the members. */
@ApplicationScoped
class GrantedPromotions implements EventHandler {

    private static final String GRANTED = "contest.promotion-granted.v1";

    private final Promotions promotions;

    GrantedPromotions(Promotions promotions) {
        this.promotions = promotions;
    }

    @Override
    public Set<String> hears() {
        return Set.of(GRANTED);
    }

    /** In one order of members everywhere, so that two instances never wait for each other in a circle. */
    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) {
        events.stream()
                .sorted(Comparator.comparing(event -> event.uuid("memberId")))
                .forEach(this::promote);
    }

    private void promote(ReceivedEvent event) {
        Skill skill = new Skill(SkillLevel.valueOf(event.text("level")), event.text("trade"));
        promotions.promote(event.uuid("promotionId"), event.uuid("memberId"), skill);
    }
}
