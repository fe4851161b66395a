package org.guildhall.contest.common.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    private static final String DECLARED = "membership.non-membership-declared.v1";

    private final AuthorityCopy authority;
    private final MemberRows members;
    private final NonMemberRows nonMembers;
    private final Event<SkillsAssessed> assessed;
    private final Event<MembersErased> erased;
    private final Set<String> heard;

    MembershipEvents(
            AuthorityCopy authority,
            MemberRows members,
            NonMemberRows nonMembers,
            Event<SkillsAssessed> assessed,
            Event<MembersErased> erased) {
        this.authority = authority;
        this.members = members;
        this.nonMembers = nonMembers;
        this.assessed = assessed;
        this.erased = erased;
        this.heard = Stream.of(authority.hears(), MemberChanges.HEARD, Set.of(DECLARED))
                .flatMap(Set::stream)
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
        MemberChanges changes = copy(connection, events);
        assessed.fire(changes.assessed());
        erased.fire(changes.erased());
    }

    /** What is copied becomes what it would be had they never been told; what was done upon them stands. */
    @Override
    public void retract(Connection connection, Set<UUID> aggregates, List<ReceivedEvent> facts) throws SQLException {
        authority.retract(connection, aggregates, facts);
        members.forget(connection, aggregates);
        nonMembers.forget(connection, aggregates);
        copy(connection, facts);
    }

    @Override
    public boolean restates() {
        return true;
    }

    private MemberChanges copy(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<ReceivedEvent> declared = new ArrayList<>();
        MemberChanges changes = new MemberChanges();
        for (ReceivedEvent event : events) {
            if (event.name().equals(DECLARED)) {
                declared.add(event);
            }
            changes.take(event);
        }
        nonMembers.declare(connection, declared);
        changes.write(connection, members);
        return changes;
    }
}
