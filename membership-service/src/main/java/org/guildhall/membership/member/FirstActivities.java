package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventHandler;

/** Hears who enters a contest or finishes a quiz, and remembers when each member first did. */
@ApplicationScoped
class FirstActivities implements EventHandler {

    private static final String ENTERED = "contest.entry-registered.v1";
    private static final String PLAYED = "contest.quiz-attempt-finished.v1";

    private final FirstActivityRows rows;

    FirstActivities(FirstActivityRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> hears() {
        return Set.of(ENTERED, PLAYED);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) {
        Map<UUID, Instant> first = new TreeMap<>();
        for (ReceivedEvent event : events) {
            members(event).forEach(member -> first.merge(member, event.time(), FirstActivities::earlier));
        }
        rows.put(first);
    }

    /** All of a team; where an event names no team, the one it is about. */
    private static List<UUID> members(ReceivedEvent event) {
        List<UUID> team = new ArrayList<>();
        event.data().path("memberIds").forEach(member -> team.add(UUID.fromString(member.textValue())));
        return team.isEmpty() ? List.of(event.uuid("memberId")) : team;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
