package org.guildhall.kit.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** The letters that wait for somebody, and the record of those that were settled. */
@ApplicationScoped
class DeadLetterRows {

    private static final String PUT_ASIDE = """
            INSERT INTO dead_letter (id, topic, partition, record_offset, record_key, reason) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String SELECT =
            "SELECT id, topic, partition, record_offset, record_key, reason, put_aside_at FROM waiting_letter ";
    private static final String EARLIER = """
            SELECT 1 FROM waiting_letter WHERE topic = ? AND partition = ? AND record_offset < ?
                AND (record_key IS NULL OR record_key = ?) LIMIT 1""";
    private static final String SETTLE = """
            INSERT INTO dead_letter_settlement
                (id, topic, partition, record_offset, outcome, reason, settled_by, settled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    DeadLetterRows(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Remembers that a record was put aside: its fact is missing from whatever is derived here. */
    void putAside(String topic, int partition, long offset, @Nullable String key, String reason) {
        database.update(PUT_ASIDE, ids.next(), topic, partition, offset, printable(key), printable(reason));
    }

    /** What came from outside may hold characters that the database refuses; a letter must be noted whatever it holds. */
    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : UNPRINTABLE.matcher(text).replaceAll("?");
    }

    long count() {
        return database.find("SELECT count(*) AS letters FROM waiting_letter", row -> row.getLong("letters"))
                .orElseThrow();
    }

    /** In the order in which they were put aside. */
    List<DeadLetter> list(UUID after, int size) {
        return database.list(SELECT + "WHERE id > ? ORDER BY id LIMIT ?", DeadLetterRows::read, after, size);
    }

    Optional<DeadLetter> find(UUID id) {
        return database.find(SELECT + "WHERE id = ?", DeadLetterRows::read, id);
    }

    /** Keeps others from settling it until the transaction ends; false when somebody did. */
    boolean lock(DeadLetter letter) {
        return database.find("SELECT 1 FROM dead_letter WHERE id = ? FOR UPDATE", row -> true, letter.id())
                .isPresent();
    }

    /** Whether one that may be about the same thing was put aside before it and still waits. */
    boolean hasEarlier(DeadLetter letter) {
        return database.find(EARLIER, row -> true, letter.topic(), letter.partition(), letter.offset(), letter.key())
                .isPresent();
    }

    void setReason(DeadLetter letter, String reason) {
        database.update("UPDATE dead_letter SET reason = ? WHERE id = ?", printable(reason), letter.id());
    }

    /** Takes it from those that wait, for the record. */
    void settle(DeadLetter letter, String outcome, @Nullable String reason, String by) {
        database.update("DELETE FROM dead_letter WHERE id = ?", letter.id());
        database.update(
                SETTLE,
                ids.next(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                outcome,
                reason,
                by,
                clock.instant());
    }

    /** The schema whose tables these are. */
    String schema() {
        return database.find("SELECT current_schema() AS name", row -> row.getString("name"))
                .orElseThrow();
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                Sql.uuid(row, "id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("reason"),
                Sql.instant(row, "put_aside_at"));
    }
}
