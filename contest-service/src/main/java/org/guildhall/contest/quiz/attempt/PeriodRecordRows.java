package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows of period records. Whoever locks several takes them in the order of their keys, so none deadlock. */
@ApplicationScoped
class PeriodRecordRows {

    private static final String INSERT = """
            INSERT INTO quiz_participation (period_id, member_id, organisation_id, attempts, day, attempts_today)
            SELECT period_id, member_id, organisation_id, 0, ?, 0
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS p (period_id, member_id, organisation_id)
            ORDER BY period_id, member_id ON CONFLICT DO NOTHING""";
    private static final String LOCK = """
            SELECT p.* FROM quiz_participation p
            WHERE (p.period_id, p.member_id) IN (SELECT * FROM unnest(?::uuid[], ?::uuid[]))
            ORDER BY p.period_id, p.member_id FOR UPDATE""";
    private static final String UPDATE = """
            UPDATE quiz_participation p SET attempts = u.attempts, day = u.day, attempts_today = u.attempts_today,
                open_attempt_id = u.open_attempt_id, best_attempt_id = u.best_attempt_id, best_score = u.best_score,
                best_took = u.best_took
            FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::date[], ?::integer[], ?::uuid[], ?::uuid[], ?::numeric[],
                        ?::bigint[])
                AS u (period_id, member_id, attempts, day, attempts_today, open_attempt_id, best_attempt_id, best_score,
                      best_took)
            WHERE p.period_id = u.period_id AND p.member_id = u.member_id""";

    private static final String COMPLETED = """
            SELECT period_id FROM quiz_participation
            WHERE period_id = ANY (?) AND member_id = ? AND best_score IS NOT NULL""";

    private final Database database;

    PeriodRecordRows(Database database) {
        this.database = database;
    }

    /** Makes sure that members who come for the first time have a row. */
    void ensure(Map<PeriodRecordKey, UUID> organisations, LocalDate today) {
        database.update(
                INSERT,
                today,
                Sql.Column.of("uuid", organisations.keySet(), PeriodRecordKey::period),
                Sql.Column.of("uuid", organisations.keySet(), PeriodRecordKey::member),
                Sql.Column.of("uuid", organisations.keySet(), organisations::get));
    }

    /** The period records, kept for this transaction alone. */
    Map<PeriodRecordKey, PeriodRecord> lock(Collection<PeriodRecordKey> keys) {
        Map<PeriodRecordKey, PeriodRecord> locked = new LinkedHashMap<>();
        database.each(
                LOCK,
                row -> {
                    PeriodRecord read = read(row);
                    locked.put(read.key(), read);
                },
                Sql.Column.of("uuid", keys, PeriodRecordKey::period),
                Sql.Column.of("uuid", keys, PeriodRecordKey::member));
        return locked;
    }

    Optional<PeriodRecord> find(PeriodRecordKey key) {
        return Optional.ofNullable(find(key.period(), List.of(key.member())).get(key));
    }

    Map<PeriodRecordKey, PeriodRecord> find(UUID period, Collection<UUID> members) {
        return database
                .list(
                        "SELECT * FROM quiz_participation WHERE period_id = ? AND member_id = ANY (?)",
                        PeriodRecordRows::read,
                        period,
                        new Sql.Column("uuid", members.toArray()))
                .stream()
                .collect(Collectors.toMap(PeriodRecord::key, record -> record));
    }

    /** The member's records of these periods, by period. */
    Map<UUID, PeriodRecord> find(Collection<UUID> periods, UUID member) {
        return database
                .list(
                        "SELECT * FROM quiz_participation WHERE period_id = ANY (?) AND member_id = ?",
                        PeriodRecordRows::read,
                        new Sql.Column("uuid", periods.toArray()),
                        member)
                .stream()
                .collect(Collectors.toMap(record -> record.key().period(), record -> record));
    }

    /** Those of the periods in which the member finished an attempt that counts. */
    Set<UUID> completed(Collection<UUID> periods, UUID member) {
        return Set.copyOf(database.list(
                COMPLETED, row -> Sql.uuid(row, "period_id"), new Sql.Column("uuid", periods.toArray()), member));
    }

    /** When the last sign of life came from a lecture of the period. */
    Optional<Instant> watchedAt(PeriodRecordKey key) {
        return database.find(
                "SELECT watched_at FROM quiz_participation WHERE period_id = ? AND member_id = ? AND watched_at IS NOT NULL",
                row -> Sql.instant(row, "watched_at"),
                key.period(),
                key.member());
    }

    void watch(PeriodRecordKey key, Instant now) {
        database.update(
                "UPDATE quiz_participation SET watched_at = greatest(watched_at, ?) WHERE period_id = ? AND member_id = ?",
                now,
                key.period(),
                key.member());
    }

    void update(Collection<PeriodRecord> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.update(
                UPDATE,
                Sql.Column.of("uuid", changed, record -> record.key().period()),
                Sql.Column.of("uuid", changed, record -> record.key().member()),
                Sql.Column.of("integer", changed, PeriodRecord::attempts),
                Sql.Column.of("text", changed, record -> record.day().toString()),
                Sql.Column.of("integer", changed, PeriodRecord::attemptsToday),
                Sql.Column.of("uuid", changed, PeriodRecord::openAttemptId),
                Sql.Column.of("uuid", changed, PeriodRecord::bestAttemptId),
                Sql.Column.of("numeric", changed, PeriodRecord::bestScore),
                Sql.Column.of("bigint", changed, PeriodRecord::bestTook));
    }

    private static PeriodRecord read(ResultSet row) throws SQLException {
        return new PeriodRecord(
                new PeriodRecordKey(Sql.uuid(row, "period_id"), Sql.uuid(row, "member_id")),
                Sql.uuid(row, "organisation_id"),
                row.getInt("attempts"),
                row.getObject("day", LocalDate.class),
                row.getInt("attempts_today"),
                Sql.uuid(row, "open_attempt_id"),
                Sql.uuid(row, "best_attempt_id"),
                row.getBigDecimal("best_score"),
                row.getLong("best_took"));
    }
}
