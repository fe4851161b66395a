package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.SessionCounters.Figure;

/**
 * Recruitment sessions with their applications, cards and gifts. A measured hot path: one multi-row statement per kind of
 * fact and one for the figures of all sessions of a batch.
 */
final class SessionBatches {

    private static final String SET_APPLICATIONS = """
            INSERT INTO application_fact (application_id, session_id, organisation_id, status)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
            ON CONFLICT (application_id) DO UPDATE SET status = excluded.status""";
    private static final String INSERT_CARDS = """
            INSERT INTO card_fact (card_id, member_id, session_id, organisation_id, issued_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])""";
    private static final String INSERT_GIFTS = """
            INSERT INTO gift_fact (handout_id, session_id, organisation_id, member_id, handed_out_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])""";
    private static final String RETURN_GIFTS = """
            UPDATE gift_fact g SET returned_at = r.returned_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS r (handout_id, returned_at)
            WHERE g.handout_id = r.handout_id""";

    private final Map<UUID, Application> applications = new TreeMap<>();
    private final Rows cards = new Rows("uuid", "uuid", "uuid", "uuid", "timestamptz");
    private final Rows gifts = new Rows("uuid", "uuid", "uuid", "uuid", "timestamptz");
    private final Rows returns = new Rows("uuid", "timestamptz");
    private final SessionCounters counters = new SessionCounters();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        SessionBatches batch = new SessionBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        batch.write(connection);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "membership.member-joined.v1" ->
                event.optionalUuid("sessionId")
                        .ifPresent(session -> counters.add(session, event.uuid("organisationId"), Figure.JOINED, 1));
            case "membership.card-issued.v1" -> issueCard(event);
            case "membership.gift-handed-out.v1" -> handOut(event);
            case "membership.gift-returned.v1" -> giveBack(event);
            case "membership.application-submitted.v1" -> submit(event);
            case "membership.application-confirmed.v1" -> decide(event, "CONFIRMED", null);
            case "membership.application-rejected.v1" -> decide(event, "REJECTED", Figure.REJECTED);
            case "membership.application-withdrawn.v1" -> decide(event, "WITHDRAWN", Figure.WITHDRAWN);
            case "membership.recruitment-session-opened.v1" -> open(connection, event);
            case "membership.recruitment-session-changed.v1" -> change(connection, event);
            case "membership.recruitment-session-closed.v1" -> close(connection, event);
            default -> {
                // Not about sessions.
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        Rows changed = new Rows("uuid", "uuid", "uuid", "text");
        applications.forEach((id, last) -> changed.add(id, last.session(), last.organisation(), last.status()));
        changed.write(connection, SET_APPLICATIONS);
        cards.write(connection, INSERT_CARDS);
        gifts.write(connection, INSERT_GIFTS);
        returns.write(connection, RETURN_GIFTS);
        counters.write(connection);
    }

    private void submit(ReceivedEvent event) {
        remember(event, "PENDING");
        count(event, Figure.PENDING, 1);
    }

    private void decide(ReceivedEvent event, String status, Figure figure) {
        remember(event, status);
        count(event, Figure.PENDING, -1);
        if (figure != null) {
            count(event, figure, 1);
        }
    }

    private void remember(ReceivedEvent event, String status) {
        applications.put(
                event.uuid("applicationId"),
                new Application(event.uuid("sessionId"), event.uuid("organisationId"), status));
    }

    private void issueCard(ReceivedEvent event) {
        UUID session = event.optionalUuid("sessionId").orElse(null);
        UUID organisation = event.uuid("organisationId");
        cards.add(event.uuid("cardId"), event.uuid("memberId"), session, organisation, event.instant("issuedAt"));
        if (session != null) {
            counters.add(session, organisation, Figure.CARDS, 1);
        }
    }

    private void handOut(ReceivedEvent event) {
        gifts.add(
                event.uuid("handoutId"),
                event.uuid("sessionId"),
                event.uuid("organisationId"),
                event.uuid("memberId"),
                event.instant("handedOutAt"));
        count(event, Figure.GIFTS_HANDED_OUT, 1);
    }

    private void giveBack(ReceivedEvent event) {
        returns.add(event.uuid("handoutId"), event.instant("returnedAt"));
        count(event, Figure.GIFTS_RETURNED, 1);
    }

    private void count(ReceivedEvent event, Figure figure, int change) {
        counters.add(event.uuid("sessionId"), event.uuid("organisationId"), figure, change);
    }

    private static void open(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO session (session_id, organisation_id, title, venue, opens_at, closes_at, confirmation, gift_stock)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (session_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                    title = excluded.title, venue = excluded.venue, opens_at = excluded.opens_at,
                    closes_at = excluded.closes_at, confirmation = excluded.confirmation,
                    gift_stock = excluded.gift_stock""",
                event.uuid("sessionId"),
                event.uuid("organisationId"),
                event.text("title"),
                event.optionalText("venue").orElse(null),
                event.instant("opensAt"),
                event.instant("closesAt"),
                event.text("confirmation"),
                Fields.optionalInteger(event, "giftStock"));
    }

    private static void change(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                """
                UPDATE session SET title = ?, venue = ?, opens_at = ?, closes_at = ?, gift_stock = ?
                WHERE session_id = ?""",
                event.text("title"),
                event.optionalText("venue").orElse(null),
                event.instant("opensAt"),
                event.instant("closesAt"),
                Fields.optionalInteger(event, "giftStock"),
                event.uuid("sessionId"));
    }

    private static void close(Connection connection, ReceivedEvent event) throws SQLException {
        Instant closedAt = event.instant("closedAt");
        Sql.run(connection, "UPDATE session SET closed_at = ? WHERE session_id = ?", closedAt, event.uuid("sessionId"));
    }

    private record Application(UUID session, UUID organisation, String status) {}
}
