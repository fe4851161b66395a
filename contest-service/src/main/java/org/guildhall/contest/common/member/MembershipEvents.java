package org.guildhall.contest.common.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String JOINED = "membership.member-joined.v1";
    private static final String DECLARED = "membership.non-membership-declared.v1";
    private static final String ACTIVATED = "membership.member-activated.v1";
    private static final String ATTAINED = "membership.member-skill-changed.v1";

    private final AuthorityCopy authority;
    private final MemberRows members;
    private final NonMemberRows nonMembers;
    private final Event<SkillsAssessed> assessed;
    private final Set<String> heard;

    MembershipEvents(
            AuthorityCopy authority, MemberRows members, NonMemberRows nonMembers, Event<SkillsAssessed> assessed) {
        this.authority = authority;
        this.members = members;
        this.nonMembers = nonMembers;
        this.assessed = assessed;
        this.heard = Stream.concat(authority.hears().stream(), Stream.of(JOINED, DECLARED, ACTIVATED, ATTAINED))
                .collect(Collectors.toUnmodifiableSet());
    }

    void listen(@Observes StartupEvent started, EventConsumers consumers, EventSettings settings) {
        String topic = settings.topicOf("membership");
        authority.follow(topic);
        consumers.start(new Subscription("contest", List.of(topic), Optional.empty(), this));
    }

    @Override
    public Set<String> hears() {
        return heard;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        authority.apply(connection, events);
        List<ReceivedEvent> joined = new ArrayList<>();
        List<ReceivedEvent> declared = new ArrayList<>();
        Map<UUID, ReceivedEvent> activated = new LinkedHashMap<>();
        Map<UUID, ReceivedEvent> attained = new LinkedHashMap<>();
        List<SkillsAssessed.Assessment> assessments = new ArrayList<>();
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case JOINED -> joined.add(event);
                case DECLARED -> declared.add(event);
                case ACTIVATED -> activated.put(event.uuid("memberId"), event);
                case ATTAINED -> attain(attained, assessments, event);
                default -> {
                    // Nothing a contest must know.
                }
            }
        }
        nonMembers.declare(connection, declared);
        members.join(connection, joined);
        members.activate(connection, activated.values());
        members.attain(connection, attained.values());
        assessed.fire(new SkillsAssessed(assessments));
    }

    /** Levels are an open list over there: one this service doesn't know leaves the member where they were. */
    private static void attain(
            Map<UUID, ReceivedEvent> attained, List<SkillsAssessed.Assessment> assessments, ReceivedEvent event) {
        SkillLevel.of(event.text("level")).ifPresent(level -> {
            attained.put(event.uuid("memberId"), event);
            if (event.text("source").equals("ASSESSMENT")) {
                assessments.add(SkillsAssessed.Assessment.of(event, level));
            }
        });
    }
}
