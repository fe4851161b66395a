package org.guildhall.contest.common.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;

/**
 * Hears of organisations, appointments and members from membership: set by set, because members arrive by the thousand when a
 * recruitment session runs.
 */
@ApplicationScoped
class MembershipEvents implements EventHandler {

    private final AuthorityCopy authority;
    private final MemberRows members;

    MembershipEvents(AuthorityCopy authority, MemberRows members) {
        this.authority = authority;
        this.members = members;
    }

    void listen(@Observes StartupEvent started, EventConsumers consumers, EventSettings settings) {
        String topic = settings.topicOf("membership");
        authority.follow(topic);
        consumers.start(new Subscription("contest", List.of(topic), Optional.empty(), this));
    }

    @Override
    public boolean concerns(String eventName) {
        return eventName.startsWith("membership.member-") || authority.concerns(eventName);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        authority.apply(connection, events);
        List<ReceivedEvent> joined = new ArrayList<>();
        Map<UUID, ReceivedEvent> activated = new LinkedHashMap<>();
        Map<UUID, ReceivedEvent> attained = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.member-joined.v1" -> joined.add(event);
                case "membership.member-activated.v1" -> activated.put(event.uuid("memberId"), event);
                case "membership.member-skill-changed.v1" -> attain(attained, event);
                default -> {
                    // Nothing a contest must know.
                }
            }
        }
        members.join(connection, joined);
        members.activate(connection, activated.values());
        members.attain(connection, attained.values());
    }

    /** Levels are an open list over there: one this service doesn't know leaves the member where they were. */
    private static void attain(Map<UUID, ReceivedEvent> attained, ReceivedEvent event) {
        if (SkillLevel.of(event.text("level")).isPresent()) {
            attained.put(event.uuid("memberId"), event);
        }
    }
}
