package org.guildhall.membership.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;

/** Hears from contests of promotions that were granted, and lifts the members. */
@ApplicationScoped
class GrantedPromotions implements EventHandler {

    private static final String GRANTED = "contest.promotion-granted.v1";

    private final Promotions promotions;

    GrantedPromotions(Promotions promotions) {
        this.promotions = promotions;
    }

    void listen(@Observes StartupEvent started, EventConsumers consumers, EventSettings settings) {
        List<String> topics = List.of(settings.topicOf("contest"));
        consumers.start(new Subscription("membership", topics, Optional.empty(), this));
    }

    @Override
    public boolean concerns(String eventName) {
        return eventName.equals(GRANTED);
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
