package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.SessionCounters.Change;
import org.guildhall.reporting.projection.SessionCounters.Figure;
import org.jspecify.annotations.Nullable;

/** Writes recruitment sessions one by one, and their facts and figures in multi-row statements. */
final class SessionRows {

    private static final String OPEN = """
            INSERT INTO session (session_id, organisation_id, title, venue, opens_at, closes_at, confirmation, gift_stock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (session_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                title = excluded.title, venue = excluded.venue, opens_at = excluded.opens_at,
                closes_at = excluded.closes_at, confirmation = excluded.confirmation,
                gift_stock = excluded.gift_stock""";
    private static final String CHANGE = """
            UPDATE session SET organisation_id = ?, title = ?, venue = ?, opens_at = ?, closes_at = ?, gift_stock = ?
            WHERE session_id = ?""";
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
    private static final String COUNT = """
            INSERT INTO session (session_id, organisation_id, joined, pending, rejected, withdrawn, cards,
                gifts_handed_out, gifts_returned)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[])
            ON CONFLICT (session_id) DO UPDATE SET
                joined = session.joined + excluded.joined,
                pending = session.pending + excluded.pending,
                rejected = session.rejected + excluded.rejected,
                withdrawn = session.withdrawn + excluded.withdrawn,
                cards = session.cards + excluded.cards,
                gifts_handed_out = session.gifts_handed_out + excluded.gifts_handed_out,
                gifts_returned = session.gifts_returned + excluded.gifts_returned""";

    private SessionRows() {}

    /** What describes a session and can be changed. */
    record Details(
            String title,
            @Nullable String venue,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer giftStock) {}

    record Application(UUID id, UUID session, UUID organisation, String status) {}

    record Card(UUID id, UUID member, @Nullable UUID session, UUID organisation, Instant issuedAt) {}

    record Gift(UUID id, UUID session, UUID organisation, UUID member, Instant handedOutAt) {}

    record GiftReturn(UUID gift, Instant returnedAt) {}

    static void open(Connection connection, UUID session, UUID organisation, Details details, String confirmation)
            throws SQLException {
        Sql.run(
                connection,
                OPEN,
                session,
                organisation,
                details.title(),
                details.venue(),
                details.opensAt(),
                details.closesAt(),
                confirmation,
                details.giftStock());
    }

    /** @param organisation whose it is: that of a merged one goes on under the other */
    static void change(Connection connection, UUID session, UUID organisation, Details details) throws SQLException {
        Sql.run(
                connection,
                CHANGE,
                organisation,
                details.title(),
                details.venue(),
                details.opensAt(),
                details.closesAt(),
                details.giftStock(),
                session);
    }

    static void close(Connection connection, UUID session, Instant closedAt) throws SQLException {
        Sql.run(connection, "UPDATE session SET closed_at = ? WHERE session_id = ?", closedAt, session);
    }

    static void setApplications(Connection connection, Collection<Application> applications) throws SQLException {
        if (!applications.isEmpty()) {
            Sql.run(
                    connection,
                    SET_APPLICATIONS,
                    Sql.Column.of("uuid", applications, Application::id),
                    Sql.Column.of("uuid", applications, Application::session),
                    Sql.Column.of("uuid", applications, Application::organisation),
                    Sql.Column.of("text", applications, Application::status));
        }
    }

    static void insertCards(Connection connection, List<Card> cards) throws SQLException {
        if (!cards.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT_CARDS,
                    Sql.Column.of("uuid", cards, Card::id),
                    Sql.Column.of("uuid", cards, Card::member),
                    Sql.Column.of("uuid", cards, Card::session),
                    Sql.Column.of("uuid", cards, Card::organisation),
                    Sql.Column.of("timestamptz", cards, Card::issuedAt));
        }
    }

    static void insertGifts(Connection connection, List<Gift> gifts) throws SQLException {
        if (!gifts.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT_GIFTS,
                    Sql.Column.of("uuid", gifts, Gift::id),
                    Sql.Column.of("uuid", gifts, Gift::session),
                    Sql.Column.of("uuid", gifts, Gift::organisation),
                    Sql.Column.of("uuid", gifts, Gift::member),
                    Sql.Column.of("timestamptz", gifts, Gift::handedOutAt));
        }
    }

    static void returnGifts(Connection connection, List<GiftReturn> returns) throws SQLException {
        if (!returns.isEmpty()) {
            Sql.run(
                    connection,
                    RETURN_GIFTS,
                    Sql.Column.of("uuid", returns, GiftReturn::gift),
                    Sql.Column.of("timestamptz", returns, GiftReturn::returnedAt));
        }
    }

    /** Adds to the figures of sessions, also of those whose opening hasn't been heard of. */
    static void count(Connection connection, Collection<Change> changes) throws SQLException {
        if (!changes.isEmpty()) {
            Sql.run(
                    connection,
                    COUNT,
                    Sql.Column.of("uuid", changes, Change::session),
                    Sql.Column.of("uuid", changes, Change::organisation),
                    figure(changes, Figure.JOINED),
                    figure(changes, Figure.PENDING),
                    figure(changes, Figure.REJECTED),
                    figure(changes, Figure.WITHDRAWN),
                    figure(changes, Figure.CARDS),
                    figure(changes, Figure.GIFTS_HANDED_OUT),
                    figure(changes, Figure.GIFTS_RETURNED));
        }
    }

    private static Sql.Column figure(Collection<Change> changes, Figure figure) {
        return Sql.Column.of("bigint", changes, change -> change.of(figure));
    }
}
