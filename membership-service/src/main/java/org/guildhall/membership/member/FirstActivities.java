package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Instant;
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
            first.merge(event.uuid("memberId"), event.time(), FirstActivities::earlier);
            event.data()
                    .path("memberIds")
                    .forEach(member ->
                            first.merge(UUID.fromString(member.textValue()), event.time(), FirstActivities::earlier));
        }
        rows.put(first);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
