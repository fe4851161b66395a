package org.guildhall.contest.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.AuthorityCopy;
import org.guildhall.kit.event.ReceivedEvent;
import org.guildhall.kit.inbox.EventConsumers;
import org.guildhall.kit.inbox.EventHandler;
import org.guildhall.kit.inbox.Subscription;

/**
 * Hears of organisations, appointments and members from membership. Set-based SQL, because members arrive by the thousand
 * when a recruitment session runs.
 */
@Singleton
class MembershipEvents implements EventHandler {

    private static final String TOPIC = "guildhall.membership.v1";
    private static final String JOIN = """
            INSERT INTO member (id, organisation_id, active)
            SELECT id, organisation_id, true FROM unnest(?::uuid[], ?::uuid[]) AS joined (id, organisation_id)
            ON CONFLICT (id) DO NOTHING""";
    private static final String ACTIVATE = """
            UPDATE member SET subject = activated.subject
            FROM unnest(?::uuid[], ?::text[]) AS activated (id, subject) WHERE member.id = activated.id""";

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
        Map<UUID, UUID> joined = new LinkedHashMap<>();
        Map<UUID, String> activated = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "membership.member-joined.v1" -> joined.put(event.uuid("memberId"), event.uuid("organisationId"));
                case "membership.member-activated.v1" -> activated.put(event.uuid("memberId"), event.text("subject"));
                default -> {
                    // Nothing a contest must know.
                }
            }
        }
        write(connection, JOIN, "uuid", joined);
        write(connection, ACTIVATE, "text", activated);
    }

    private static void write(Connection connection, String sql, String valueType, Map<UUID, ?> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", rows.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf(valueType, rows.values().toArray()));
            statement.executeUpdate();
        }
    }
}
