package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The files that jobs made, in portions. Whatever a try writes is refused once it isn't the present one any more. */
@ApplicationScoped
class JobFileRows {

    private static final String HELD =
            " FROM job WHERE id = ? AND worker = ? AND tries = ? AND state = 'RUNNING' FOR SHARE";
    private static final String INSERT_FILE =
            "INSERT INTO job_file (job_id, number, name, media_type) SELECT id, ?, ?, ?" + HELD;
    private static final String INSERT_PART =
            "INSERT INTO job_part (job_id, file, number, content) SELECT id, ?, ?, ?" + HELD;
    private static final String CLOSE = """
            UPDATE job_file SET size = ?, sha256 = ?
            WHERE job_id = ? AND number = ? AND EXISTS (SELECT""" + HELD + ")";
    private static final String WHOLE =
            "SELECT job_id, number, name, media_type, size, sha256 FROM job_file WHERE sha256 IS NOT NULL AND ";

    private final Database database;

    JobFileRows(Database database) {
        this.database = database;
    }

    /** A whole file. */
    record Stored(int number, String name, String mediaType, long size, String sha256) {}

    boolean begin(JobRunRows.Try held, int number, String name, String mediaType) {
        return database.update(INSERT_FILE, number, name, mediaType, held.job(), held.worker(), held.number()) == 1;
    }

    boolean add(JobRunRows.Try held, int file, int number, byte[] content) {
        return database.update(INSERT_PART, file, number, content, held.job(), held.worker(), held.number()) == 1;
    }

    boolean close(JobRunRows.Try held, int number, long size, String sha256) {
        return database.update(CLOSE, size, sha256, held.job(), number, held.job(), held.worker(), held.number()) == 1;
    }

    /** The whole files of each, in the order in which they were begun. */
    Map<UUID, List<Stored>> of(Collection<UUID> jobs) {
        Map<UUID, List<Stored>> files = new HashMap<>();
        database.each(
                WHOLE + "job_id = ANY (?) ORDER BY number",
                row -> files.computeIfAbsent(Sql.uuid(row, "job_id"), job -> new ArrayList<>())
                        .add(stored(row)),
                Sql.Column.uuids(jobs));
        return files;
    }

    Optional<Stored> find(UUID job, String name) {
        return database.find(WHOLE + "job_id = ? AND name = ?", JobFileRows::stored, job, name);
    }

    Optional<byte[]> part(UUID job, int file, int number) {
        return database.find(
                "SELECT content FROM job_part WHERE job_id = ? AND file = ? AND number = ?",
                row -> row.getBytes("content"),
                job,
                file,
                number);
    }

    void deleteAll(UUID job) {
        database.update("DELETE FROM job_part WHERE job_id = ?", job);
        database.update("DELETE FROM job_file WHERE job_id = ?", job);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("number"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
