package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.sql.Columns;

/** Issues cards, hundreds at a time: part of the measured join path, hence set-based SQL. */
@ApplicationScoped
public class CardIssue {

    private static final String INSERT = """
            INSERT INTO card (id, number, member_id, status, issued_at, version)
            SELECT id, number, member_id, 'ISSUED', ?, 1
            FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS c (id, number, member_id)""";

    private final CardNumbers cardNumbers;

    CardIssue(CardNumbers cardNumbers) {
        this.cardNumbers = cardNumbers;
    }

    /** A card to issue to a member who joined at a session. */
    public record Order(UUID cardId, UUID memberId, UUID sessionId, UUID organisationId) {}

    record CardIssued(UUID cardId, UUID memberId, UUID sessionId, UUID organisationId, Instant issuedAt) {}

    /** Issues the cards in the transaction under way and returns their numbers by member; the caller tells of them. */
    public Map<UUID, String> issue(Connection connection, List<Order> orders, Instant now) throws SQLException {
        if (orders.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> numbers = new HashMap<>();
        for (Order order : orders) {
            numbers.put(order.memberId(), cardNumbers.next(connection).value());
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setArray(2, Columns.of(connection, "uuid", orders, Order::cardId));
            statement.setArray(3, Columns.of(connection, "text", orders, order -> numbers.get(order.memberId())));
            statement.setArray(4, Columns.of(connection, "uuid", orders, Order::memberId));
            statement.executeUpdate();
        }
        return numbers;
    }

    /** What is to be told of an issue. */
    public static DomainEvent issued(Order order, Instant now) {
        CardIssued payload =
                new CardIssued(order.cardId(), order.memberId(), order.sessionId(), order.organisationId(), now);
        return new DomainEvent("card", order.cardId(), 1, "card-issued", payload);
    }
}
