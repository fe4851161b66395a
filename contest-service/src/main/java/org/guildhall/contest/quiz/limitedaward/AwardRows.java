package org.guildhall.contest.quiz.limitedaward;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of awards and their logs; set-based, since thousands finish within seconds. */
@ApplicationScoped
class AwardRows {

    private static final String POOLS = "SELECT * FROM limited_award WHERE %s ORDER BY id FOR UPDATE";
    private static final String INSERT = """
            INSERT INTO award_log (id, award_id, place, member_id, organisation_id, attempt_id, score, signals,
                                   decided_at, outcome, version)
            SELECT id, award_id, place, member_id, organisation_id, attempt_id, score, string_to_array(signals, ','),
                   decided_at, outcome, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::text[],
                        ?::timestamptz[], ?::text[])
                AS e (id, award_id, place, member_id, organisation_id, attempt_id, score, signals, decided_at, outcome)""";

    private final Database database;

    AwardRows(Database database) {
        this.database = database;
    }

    /** The awards of the periods, kept for this transaction alone, always in one order. */
    List<AwardPool> lockOfPeriods(Collection<UUID> periods) {
        return database.list(
                POOLS.formatted("period_id = ANY (?)"), AwardRows::pool, new Sql.Column("uuid", periods.toArray()));
    }

    /** The period an award belongs to. */
    Optional<UUID> periodOf(UUID award) {
        return database.find(
                "SELECT period_id FROM limited_award WHERE id = ?", row -> Sql.uuid(row, "period_id"), award);
    }

    Optional<AwardPool> lock(UUID award) {
        return database.find(POOLS.formatted("id = ?"), AwardRows::pool, award);
    }

    void update(AwardPool pool) {
        database.update(
                "UPDATE limited_award SET places = ?, granted = ?, decided_at = ?, granted_at = ? WHERE id = ?",
                pool.places(),
                pool.granted(),
                pool.decidedAt(),
                pool.grantedAt(),
                pool.id());
    }

    void insert(List<LogEntry> entries) {
        database.update(
                INSERT,
                Sql.Column.of("uuid", entries, LogEntry::id),
                Sql.Column.of("uuid", entries, LogEntry::awardId),
                Sql.Column.of("bigint", entries, LogEntry::place),
                Sql.Column.of("uuid", entries, LogEntry::memberId),
                Sql.Column.of("uuid", entries, LogEntry::organisationId),
                Sql.Column.of("uuid", entries, LogEntry::attemptId),
                Sql.Column.of("numeric", entries, LogEntry::score),
                Sql.Column.of("text", entries, AwardRows::signals),
                Sql.Column.of("text", entries, entry -> entry.decidedAt().toString()),
                Sql.Column.of("text", entries, entry -> entry.outcome().name()));
    }

    private static String signals(LogEntry entry) {
        return String.join(",", entry.signals().stream().map(Signal::name).toList());
    }

    /** The places these members have in these logs. */
    List<LogEntry> of(Collection<UUID> awards, Collection<UUID> members) {
        return database.list(
                "SELECT * FROM award_log WHERE award_id = ANY (?) AND member_id = ANY (?)",
                AwardRows::entry,
                new Sql.Column("uuid", awards.toArray()),
                new Sql.Column("uuid", members.toArray()));
    }

    Optional<LogEntry> find(UUID entry) {
        return database.find("SELECT * FROM award_log WHERE id = ?", AwardRows::entry, entry);
    }

    /** The first in line to whom none was left. */
    Optional<LogEntry> nextInLine(UUID award) {
        return database.find(
                "SELECT * FROM award_log WHERE award_id = ? AND outcome = 'EXHAUSTED' ORDER BY place LIMIT 1",
                AwardRows::entry,
                award);
    }

    List<LogEntry> log(UUID award, @Nullable AwardOutcome outcome, long after, int size) {
        return database.list(
                "SELECT * FROM award_log WHERE award_id = ? AND place > ? AND (?::text IS NULL OR outcome = ?)"
                        + " ORDER BY place LIMIT ?",
                AwardRows::entry,
                award,
                after,
                outcome,
                outcome,
                size);
    }

    void changeOutcome(LogEntry entry) {
        database.update(
                "UPDATE award_log SET outcome = ?, version = ? WHERE id = ?",
                entry.outcome(),
                entry.version(),
                entry.id());
    }

    void review(LogEntry entry, String reason, String by, Instant at) {
        changeOutcome(entry);
        database.update(
                "UPDATE award_log SET reason = ?, reviewed_by = ?, reviewed_at = ? WHERE id = ?",
                reason,
                by,
                at,
                entry.id());
    }

    private static AwardPool pool(ResultSet row) throws SQLException {
        return new AwardPool(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "period_id"),
                row.getString("title"),
                row.getInt("stock"),
                row.getInt("threshold"),
                row.getLong("places"),
                row.getInt("granted"),
                Sql.instant(row, "decided_at"),
                Sql.instant(row, "granted_at"));
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        String[] signals = (String[]) row.getArray("signals").getArray();
        return new LogEntry(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "award_id"),
                row.getLong("place"),
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                Sql.uuid(row, "attempt_id"),
                row.getBigDecimal("score"),
                Arrays.stream(signals).map(Signal::valueOf).toList(),
                Sql.instant(row, "decided_at"),
                AwardOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                Sql.instant(row, "reviewed_at"),
                row.getLong("version"));
    }
}
