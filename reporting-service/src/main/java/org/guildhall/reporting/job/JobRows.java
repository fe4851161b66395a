package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of jobs as people order, watch and remove them. */
@ApplicationScoped
class JobRows {

    private static final String ALL_BUT_PARAMETERS = """
            id, kind, language, subject, schedule_id, state, ordered_at, begun_at, ended_at, expires_at, steps_done, steps,
            progress, tries, failure, read_of,
            """;
    static final String COLUMNS = ALL_BUT_PARAMETERS + "parameters ";
    private static final String BRIEF = ALL_BUT_PARAMETERS + "NULL AS parameters ";

    /** Whoever orders waits for whoever else does, so that no more are taken than there is room for. */
    private static final long ORDER_LOCK = 0x6775_696c_646a_6f62L;

    private static final String UNFINISHED = """
            SELECT count(*) AS of_all, count(*) FILTER (WHERE subject = ? AND schedule_id IS NULL) AS of_one
            FROM job WHERE state IN ('QUEUED', 'RUNNING')""";
    private static final String SCHEDULED = """
            SELECT count(*) AS of_all, count(*) FILTER (WHERE schedule_id = ANY (?)) AS of_these
            FROM job WHERE state IN ('QUEUED', 'RUNNING') AND schedule_id IS NOT NULL""";
    private static final String INSERT = """
            INSERT INTO job (id, kind, parameters, language, subject, schedule_id, state, ordered_at)
            VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?)""";
    private static final String FIND = "SELECT " + COLUMNS + "FROM job WHERE id = ? AND subject = ?";
    private static final String LIST =
            "SELECT " + BRIEF + "FROM job WHERE subject = ? AND id < ? ORDER BY id DESC LIMIT ?";
    private static final String PROGRESS = "SELECT id, progress FROM job WHERE id = ANY (?)";
    private static final String END = """
            UPDATE job SET state = ?, ended_at = coalesce(ended_at, ?), expires_at = ?, progress = progress + 1,
                           worker = NULL, lease_until = NULL
            WHERE id = ? AND state = ANY (?)""";
    private static final String EXPIRED = "SELECT id FROM job WHERE expires_at < ? ORDER BY expires_at LIMIT ?";
    private static final String DELETE = "DELETE FROM job WHERE id = ? AND expires_at < ?";
    private static final String FIND_BRIEF = "SELECT " + BRIEF + "FROM job WHERE id = ? AND subject = ?";
    private static final String LOCK = FIND_BRIEF + " FOR UPDATE";
    private static final String KEPT = """
            SELECT coalesce(sum(f.size), 0) AS bytes FROM job j JOIN job_file f ON f.job_id = j.id WHERE j.subject = ?""";

    private final Database database;
    private final Documents documents;

    JobRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** How many are unfinished. */
    record Unfinished(long ofOne, long ofAll) {}

    /** Nobody else orders until the transaction ends. */
    Unfinished unfinished(String subject) {
        database.list("SELECT pg_advisory_xact_lock(?)", row -> true, ORDER_LOCK);
        return database.find(UNFINISHED, row -> new Unfinished(row.getLong("of_one"), row.getLong("of_all")), subject)
                .orElseThrow();
    }

    /**
     * How many that schedules ordered are unfinished.
     *
     * @param ofThese by these alone
     */
    record Scheduled(long ofThese, long ofAll) {}

    /** Within the lock of {@link #unfinished}. */
    Scheduled scheduled(Collection<UUID> schedules) {
        return database.find(
                        SCHEDULED,
                        row -> new Scheduled(row.getLong("of_these"), row.getLong("of_all")),
                        Sql.Column.uuids(schedules))
                .orElseThrow();
    }

    void insert(
            UUID id,
            String kind,
            String parameters,
            String language,
            String subject,
            @Nullable UUID scheduleId,
            Instant now) {
        database.update(INSERT, id, kind, parameters, language, subject, scheduleId, now);
    }

    /** Nobody's but their own. */
    Optional<Job> find(UUID id, String subject) {
        return database.find(FIND, row -> job(row, documents), id, subject);
    }

    /** As {@link #find}, without the parameters, which may be large. */
    Optional<Job> findBrief(UUID id, String subject) {
        return database.find(FIND_BRIEF, row -> job(row, documents), id, subject);
    }

    /** How many bytes the files have that are kept for somebody. */
    long keptBytes(String subject) {
        return database.find(KEPT, row -> row.getLong("bytes"), subject).orElseThrow();
    }

    /** Newest first, without their parameters. */
    List<Job> of(String subject, UUID before, int limit) {
        return database.list(LIST, row -> job(row, documents), subject, before, limit);
    }

    /** A number for each that changes whenever the job does. */
    Map<UUID, String> progress(Collection<UUID> ids) {
        Map<UUID, String> progress = new HashMap<>();
        database.each(
                PROGRESS, row -> progress.put(Sql.uuid(row, "id"), row.getString("progress")), Sql.Column.uuids(ids));
        return progress;
    }

    /**
     * Ends it, or lets go what it made, from whatever state that may follow.
     *
     * @return whether it was in one of these
     */
    boolean end(UUID id, JobState state, Instant now, Instant expiresAt) {
        return database.update(END, state, now, expiresAt, id, Sql.Column.texts(state.before())) == 1;
    }

    List<UUID> expired(Instant now, int limit) {
        return database.list(EXPIRED, row -> Sql.uuid(row, "id"), now, limit);
    }

    /** As {@link #findBrief}; whoever writes for it waits until the transaction ends. */
    Optional<Job> lock(UUID id, String subject) {
        return database.find(LOCK, row -> job(row, documents), id, subject);
    }

    /** One whose time is over, and whose files are gone. */
    void deleteExpired(UUID id, Instant now) {
        database.update(DELETE, id, now);
    }

    void delete(UUID id) {
        database.update("DELETE FROM job WHERE id = ?", id);
    }

    static Job job(ResultSet row, Documents documents) throws SQLException {
        String failure = row.getString("failure");
        return new Job(
                Sql.uuid(row, "id"),
                row.getString("kind"),
                row.getString("parameters"),
                row.getString("language"),
                row.getString("subject"),
                Sql.uuid(row, "schedule_id"),
                JobState.valueOf(row.getString("state")),
                Sql.instant(row, "ordered_at"),
                Sql.instant(row, "begun_at"),
                Sql.instant(row, "ended_at"),
                Sql.instant(row, "expires_at"),
                row.getLong("steps_done"),
                row.getObject("steps", Long.class),
                row.getLong("progress"),
                row.getInt("tries"),
                failure == null ? null : documents.read(failure, JobFailure.class),
                List.of((UUID[]) row.getArray("read_of").getArray()));
    }
}
