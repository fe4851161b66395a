package org.guildhall.contest.quiz.attempt;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** The rows of attempts; whole batches in one statement (a measured hot path). */
@ApplicationScoped
class AttemptRows {

    private static final TypeReference<Map<Integer, Given>> GIVEN = new TypeReference<>() {};
    private static final String SELECT = "SELECT * FROM attempt WHERE id = ANY (?) ORDER BY id";
    private static final String INSERT = """
            INSERT INTO attempt (id, period_id, member_id, organisation_id, subject, number, practice, seed, device,
                                 started_at, deadline, given, told)
            SELECT id, period_id, member_id, organisation_id, subject, number, practice, seed, device, ?,
                   deadline, '{}', false
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::boolean[], ?::bigint[],
                        ?::text[], ?::timestamptz[])
                AS a (id, period_id, member_id, organisation_id, subject, number, practice, seed, device, deadline)""";
    private static final String SAVE = """
            UPDATE attempt a SET given = a.given || u.patch::jsonb, answered_at = ?
            FROM unnest(?::uuid[], ?::text[]) AS u (id, patch) WHERE a.id = u.id""";
    private static final String FINISH = """
            UPDATE attempt a SET finished_at = u.finished_at, score = u.score, told = u.told
            FROM unnest(?::uuid[], ?::timestamptz[], ?::numeric[], ?::boolean[]) AS u (id, finished_at, score, told)
            WHERE a.id = u.id""";
    private static final String SHARED = """
            SELECT period_id, device, count(DISTINCT member_id) AS members FROM attempt
            WHERE period_id = ANY (?) AND device IS NOT NULL AND device = ANY (?)
            GROUP BY period_id, device""";

    private static final String PUBLISH_SCORES = """
            UPDATE attempt SET told = true
            WHERE period_id = ? AND NOT told AND NOT practice AND finished_at IS NOT NULL RETURNING id""";

    private final Database database;
    private final Documents documents;

    AttemptRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * How an attempt ended.
     *
     * @param isPublic whether the score may be told to others than the member
     */
    record End(UUID attempt, Instant at, BigDecimal score, boolean isPublic) {}

    Optional<Attempt> find(UUID id) {
        return read(SELECT, List.of(id)).values().stream().findFirst();
    }

    Map<UUID, Attempt> find(Collection<UUID> ids) {
        return read(SELECT, ids);
    }

    /** To which period records the attempts belong. */
    Set<PeriodRecordKey> recordKeysOf(Collection<UUID> ids) {
        return new HashSet<>(database.list(
                "SELECT period_id, member_id FROM attempt WHERE id = ANY (?)",
                row -> new PeriodRecordKey(Sql.uuid(row, "period_id"), Sql.uuid(row, "member_id")),
                new Sql.Column("uuid", ids.toArray())));
    }

    /** The attempts, kept for this transaction alone; always in one order. */
    Map<UUID, Attempt> lock(Collection<UUID> ids) {
        return read(SELECT + " FOR UPDATE", ids);
    }

    private Map<UUID, Attempt> read(String sql, Collection<UUID> ids) {
        Map<UUID, Attempt> read = new LinkedHashMap<>();
        database.each(sql, row -> read.put(Sql.uuid(row, "id"), read(row)), new Sql.Column("uuid", ids.toArray()));
        return read;
    }

    /** Open attempts whose time is up. */
    List<UUID> expired(Instant now, int limit) {
        return database.list(
                "SELECT id FROM attempt WHERE finished_at IS NULL AND NOT practice AND deadline <= ? ORDER BY deadline LIMIT ?",
                row -> Sql.uuid(row, "id"),
                now,
                limit);
    }

    void insert(List<Attempt> attempts, Instant now) {
        database.update(
                INSERT,
                now,
                Sql.Column.of("uuid", attempts, Attempt::id),
                Sql.Column.of("uuid", attempts, Attempt::periodId),
                Sql.Column.of("uuid", attempts, Attempt::memberId),
                Sql.Column.of("uuid", attempts, Attempt::organisationId),
                Sql.Column.of("text", attempts, Attempt::subject),
                Sql.Column.of("integer", attempts, Attempt::number),
                Sql.Column.of("boolean", attempts, Attempt::practice),
                Sql.Column.of("bigint", attempts, Attempt::seed),
                Sql.Column.of("text", attempts, Attempt::device),
                Sql.Column.of("text", attempts, attempt -> attempt.deadline().toString()));
    }

    /** Adds answers to what is there; an answer to the same question takes the place of the former. */
    void save(Map<UUID, Map<Integer, Given>> answers, Instant now) {
        database.update(
                SAVE,
                now,
                new Sql.Column("uuid", answers.keySet().toArray()),
                Sql.Column.of("text", answers.values(), documents::write));
    }

    void finish(List<End> ends) {
        database.update(
                FINISH,
                Sql.Column.of("uuid", ends, End::attempt),
                Sql.Column.of("text", ends, end -> end.at().toString()),
                Sql.Column.of("numeric", ends, End::score),
                Sql.Column.of("boolean", ends, End::isPublic));
    }

    /** Marks the scores of the period that weren't told as told; of which attempts they are. */
    List<UUID> publishScores(UUID period) {
        return database.list(PUBLISH_SCORES, row -> Sql.uuid(row, "id"), period);
    }

    /** On how many members' attempts each of the devices was seen, by period and device. */
    Map<String, Integer> membersByDevice(Set<UUID> periods, Collection<String> devices) {
        Map<String, Integer> members = new LinkedHashMap<>();
        database.each(
                SHARED,
                row -> members.put(
                        deviceKey(Sql.uuid(row, "period_id"), row.getString("device")), row.getInt("members")),
                new Sql.Column("uuid", periods.toArray()),
                new Sql.Column("text", devices.toArray()));
        return members;
    }

    static String deviceKey(UUID period, String device) {
        return period + ":" + device;
    }

    private Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "period_id"),
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("subject"),
                row.getInt("number"),
                row.getBoolean("practice"),
                row.getLong("seed"),
                row.getString("device"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "deadline"),
                documents.read(row.getString("given"), GIVEN),
                Sql.instant(row, "answered_at"),
                Sql.instant(row, "finished_at"),
                row.getBigDecimal("score"));
    }
}
