package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of cards, hundreds at a time: part of the measured join path, hence set-based SQL. */
@ApplicationScoped
class CardRows {

    private static final String INSERT = """
            INSERT INTO card (id, number, member_id, status, issued_at, version)
            SELECT id, number, member_id, 'ISSUED', ?, 1
            FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS c (id, number, member_id)""";
    private static final String DRAW = "SELECT nextval('card_number_seq') AS drawn";

    private static final String CHANGED =
            "SELECT DISTINCT member_id FROM card WHERE member_id = ANY (?) AND (version > 1 OR status <> 'ISSUED')";
    private static final String DELETE = "DELETE FROM card WHERE member_id = ANY (?)";

    private static final String NEWEST =
            "SELECT number, status, issued_at FROM card WHERE member_id = ? ORDER BY issued_at DESC, id DESC LIMIT 1";

    private final Database database;

    CardRows(Database database) {
        this.database = database;
    }

    void insert(List<CardIssue.Order> orders, Map<UUID, String> numbers, Instant now) {
        database.update(INSERT, values(orders, numbers, now));
    }

    /** As {@link #insert}, together with the next statement of the transaction: for cards that nobody reads in between. */
    void send(List<CardIssue.Order> orders, Map<UUID, String> numbers, Instant now) {
        database.send(INSERT, values(orders, numbers, now));
    }

    private static Object[] values(List<CardIssue.Order> orders, Map<UUID, String> numbers, Instant now) {
        return new Object[] {
            now,
            Column.of("uuid", orders, CardIssue.Order::cardId),
            Column.of("text", orders, order -> numbers.get(order.memberId())),
            Column.of("uuid", orders, CardIssue.Order::memberId)
        };
    }

    Optional<CardView> findNewest(UUID memberId) {
        return database.find(
                NEWEST,
                row -> new CardView(
                        row.getString("number"),
                        CardStatus.valueOf(row.getString("status")),
                        Sql.instant(row, "issued_at")),
                memberId);
    }

    Set<UUID> changedAmong(Collection<UUID> members) {
        return new HashSet<>(database.list(CHANGED, row -> Sql.uuid(row, "member_id"), Column.uuids(members)));
    }

    void delete(Collection<UUID> members) {
        database.update(DELETE, Column.uuids(members));
    }

    /** The first number of the next block. */
    long drawBlock() {
        return database.find(DRAW, row -> row.getLong("drawn")).orElseThrow();
    }
}
