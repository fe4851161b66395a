package org.guildhall.reporting.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of schedules. */
@ApplicationScoped
class ScheduleRows {

    private static final long SAVE_LOCK = 0x6775_696c_6473_6368L;

    private static final String INSERT = """
            INSERT INTO schedule (name, kind, parameters, language, every, day, at, recipients, next_due, saved_at, version, id, owner)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            UPDATE schedule SET name = ?, kind = ?, parameters = ?, language = ?, every = ?, day = ?, at = ?, recipients = ?,
                                next_due = ?, saved_at = ?, version = ?, not_before = NULL
            WHERE id = ? AND owner = ?""";
    private static final String OWN = "SELECT * FROM schedule WHERE owner = ? AND ";
    private static final String CLAIM_DUE = """
            UPDATE schedule SET not_before = ?
            WHERE id = (SELECT id FROM schedule WHERE next_due <= ? AND (not_before IS NULL OR not_before <= ?)
                        ORDER BY next_due LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";
    private static final String LOCK_DUE =
            "SELECT id FROM schedule WHERE id = ? AND version = ? AND next_due = ? FOR UPDATE";
    private static final String MOVE_ON = """
            UPDATE schedule SET next_due = ?, not_before = NULL WHERE id = ? AND version = ? AND next_due = ?""";

    private final Database database;
    private final Documents documents;

    ScheduleRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    Optional<Schedule> find(UUID id, String owner) {
        return database.find(OWN + "id = ?", this::schedule, owner, id);
    }

    /** Nobody else edits it, or orders what it says, until the transaction ends. */
    Optional<Schedule> lock(UUID id, String owner) {
        return database.find(OWN + "id = ? FOR UPDATE", this::schedule, owner, id);
    }

    /** Newest first. */
    List<Schedule> list(String owner, UUID before, int limit) {
        return database.list(OWN + "id < ? ORDER BY id DESC LIMIT ?", this::schedule, owner, before, limit);
    }

    /** Nobody else saves one until the transaction ends. */
    long countOf(String owner) {
        database.list("SELECT pg_advisory_xact_lock(?)", row -> true, SAVE_LOCK);
        return database.find(
                        "SELECT count(*) AS count FROM schedule WHERE owner = ?", row -> row.getLong("count"), owner)
                .orElseThrow();
    }

    void insert(Schedule schedule) {
        database.update(INSERT, values(schedule));
    }

    void update(Schedule schedule) {
        database.update(UPDATE, values(schedule));
    }

    void delete(UUID id) {
        database.update("DELETE FROM schedule WHERE id = ?", id);
    }

    List<UUID> idsOf(String owner) {
        return database.list("SELECT id FROM schedule WHERE owner = ?", row -> Sql.uuid(row, "id"), owner);
    }

    /** One whose time has come; no other instance gets it until then, unless it is moved on or changed. */
    Optional<Schedule> claimDue(Instant now, Instant until) {
        return database.find(CLAIM_DUE, this::schedule, until, now, now);
    }

    /**
     * Nobody else edits it, or orders what it says, until the transaction ends.
     *
     * @return whether it is still as it was, and due at the same time
     */
    boolean lockDue(Schedule due) {
        return database.find(LOCK_DUE, row -> true, due.id(), due.version(), due.nextDue())
                .isPresent();
    }

    /** Unless it was changed meanwhile. */
    void moveOn(Schedule due, Instant nextDue) {
        database.update(MOVE_ON, nextDue, due.id(), due.version(), due.nextDue());
    }

    private Object[] values(Schedule schedule) {
        Rhythm rhythm = schedule.rhythm();
        return new Object[] {
            schedule.name(),
            schedule.kind(),
            schedule.parameters().toString(),
            schedule.language(),
            rhythm.every(),
            rhythm.day(),
            LocalTime.parse(rhythm.at()),
            Column.texts(schedule.recipients()),
            schedule.nextDue(),
            schedule.savedAt(),
            schedule.version(),
            schedule.id(),
            schedule.owner()
        };
    }

    private Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("kind"),
                documents.read(row.getString("parameters"), JsonNode.class),
                new Rhythm(
                        Rhythm.Every.valueOf(row.getString("every")),
                        row.getObject("day", Integer.class),
                        row.getObject("at", LocalTime.class).toString()),
                List.of((String[]) row.getArray("recipients").getArray()),
                Sql.instant(row, "next_due"),
                Sql.instant(row, "saved_at"),
                row.getString("language"),
                row.getString("owner"));
    }
}
