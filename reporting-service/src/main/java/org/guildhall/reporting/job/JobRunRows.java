package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.job.WaitingWork;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Who carries out which job: whoever does holds a lease. Each claim is a try with a number of its own, and nothing is written
 * for a try that isn't the present one any more.
 */
@ApplicationScoped
class JobRunRows {

    private static final String CLAIM = """
            UPDATE job SET state = 'RUNNING', worker = ?, lease_until = ?, begun_at = coalesce(begun_at, ?), tries = tries + 1,
                           steps_done = 0, steps = NULL, progress = progress + 1
            WHERE id = (SELECT id FROM job
                        WHERE state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < ?)
                        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING """ + " " + JobRows.COLUMNS;
    private static final String HELD = " WHERE id = ? AND worker = ? AND tries = ? AND state = 'RUNNING'";
    private static final String STEP =
            "UPDATE job SET steps_done = ?, steps = ?, progress = progress + 1, lease_until = ?" + HELD;
    private static final String RENEW = """
            UPDATE job SET lease_until = ? WHERE id = ANY (?) AND worker = ? AND state = 'RUNNING' RETURNING id, tries""";
    private static final String FINISH = """
            UPDATE job SET state = ?, failure = ?::jsonb, read_of = ?, ended_at = ?, expires_at = ?, progress = progress + 1,
                           worker = NULL, lease_until = NULL""" + HELD;
    private static final String WAIT_AGAIN = """
            UPDATE job SET state = 'QUEUED', worker = NULL, lease_until = ?, tries = tries - ?, progress = progress + 1""" + HELD;

    private static final String WAITING = """
            SELECT count(*) AS jobs, min(ordered_at) AS oldest FROM job WHERE state IN ('QUEUED', 'RUNNING')""";

    private final Database database;
    private final Documents documents;

    JobRunRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** One try of one worker. */
    record Try(UUID job, UUID worker, int number) {}

    /** Those that aren't done, and since when the one that was ordered first. */
    WaitingWork.Found waiting() {
        return database.find(WAITING, row -> new WaitingWork.Found(row.getLong("jobs"), Sql.instant(row, "oldest")))
                .orElseThrow();
    }

    /** The job whose turn it is, with what an earlier try left; from here on it is this worker's until the lease ends. */
    Optional<Job> claim(UUID worker, Instant now, Instant leaseUntil) {
        return database.find(CLAIM, row -> JobRows.job(row, documents), worker, leaseUntil, now, now);
    }

    /** @return whether it is this try's still */
    boolean step(Try held, long done, @Nullable Long total, Instant leaseUntil) {
        return update(STEP, held, done, total, leaseUntil);
    }

    /** Keeps the leases of what a worker carries out; returns the tries that are the worker's still. */
    Set<Try> renew(UUID worker, Collection<UUID> jobs, Instant leaseUntil) {
        Set<Try> kept = new HashSet<>();
        database.each(
                RENEW,
                row -> kept.add(new Try(Sql.uuid(row, "id"), worker, row.getInt("tries"))),
                leaseUntil,
                Sql.Column.uuids(jobs),
                worker);
        return kept;
    }

    /** @return whether it was this try's to finish */
    boolean finish(Try held, @Nullable JobFailure failure, Collection<UUID> readOf, Instant now, Instant expiresAt) {
        return update(
                FINISH,
                held,
                failure == null ? JobState.DONE : JobState.FAILED,
                failure == null ? null : documents.write(failure),
                Sql.Column.uuids(readOf),
                now,
                expiresAt);
    }

    /**
     * Gives it back, to be begun anew.
     *
     * @param notBefore until then nobody does
     * @param counts whether it was a try that came to nothing
     */
    void giveBack(Try held, Instant notBefore, boolean counts) {
        update(WAIT_AGAIN, held, notBefore, counts ? 0 : 1);
    }

    private boolean update(String sql, Try held, @Nullable Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 3);
        all[values.length] = held.job();
        all[values.length + 1] = held.worker();
        all[values.length + 2] = held.number();
        return database.update(sql, all) == 1;
    }
}
