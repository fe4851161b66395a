package org.guildhall.contest.common.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.events.inbox.EventHandler;
import org.guildhall.kit.events.inbox.Subscription;
import org.guildhall.kit.sql.Columns;

/**
 * Hears of organisations, appointments and members from membership. Set-based SQL, because members arrive by the thousand
 * when a recruitment session runs.
 */
@Singleton
class MembershipEvents implements EventHandler {

    private static final String TOPIC = "guildhall.membership.v1";
    private static final String JOIN = """
            INSERT INTO member (id, organisation_id, birth_band, active)
            SELECT id, organisation_id::uuid, birth_band, true
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS joined (id, organisation_id, birth_band)
            ON CONFLICT (id) DO NOTHING""";
    private static final String ACTIVATE = """
            UPDATE member SET subject = activated.subject
            FROM unnest(?::uuid[], ?::text[]) AS activated (id, subject) WHERE member.id = activated.id""";

    private static final String ATTAIN = """
            UPDATE member SET skill_level = attained.level, trade = attained.trade
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS attained (id, level, trade)
            WHERE member.id = attained.id""";

    private final AuthorityCopy authority;

    MembershipEvents(AuthorityCopy authority) {
        this.authority = authority;
    }

    void listen(@Observes StartupEvent started, EventConsumers consumers) {
        consumers.start(new Subscription("contest", List.of(TOPIC), Optional.empty(), this));
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
        write(connection, JOIN, joined, text("organisationId"), optionalText("birthYearBand"));
        write(connection, ACTIVATE, activated.values(), text("subject"));
        write(connection, ATTAIN, attained.values(), text("level"), text("trade"));
    }

    /** Levels are an open list over there: one this service doesn't know leaves the member where he was. */
    private static void attain(Map<UUID, ReceivedEvent> attained, ReceivedEvent event) {
        if (SkillLevel.of(event.text("level")).isPresent()) {
            attained.put(event.uuid("memberId"), event);
        }
    }

    private static Function<ReceivedEvent, String> text(String field) {
        return event -> event.text(field);
    }

    private static Function<ReceivedEvent, String> optionalText(String field) {
        return event -> event.optionalText(field).orElse(null);
    }

    /** One statement for all rows: the member's id, and then these columns as text. */
    @SafeVarargs
    private static void write(
            Connection connection,
            String sql,
            Collection<ReceivedEvent> rows,
            Function<ReceivedEvent, String>... columns)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Columns.of(connection, "uuid", rows, event -> event.uuid("memberId")));
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 2, Columns.of(connection, "text", rows, columns[i]));
            }
            statement.executeUpdate();
        }
    }
}
