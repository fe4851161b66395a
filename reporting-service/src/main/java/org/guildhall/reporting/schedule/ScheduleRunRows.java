package org.guildhall.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** What became of schedules at their times; each recipient stands there once for each. */
@ApplicationScoped
class ScheduleRunRows {

    private static final String INSERT = """
            INSERT INTO schedule_run (id, schedule_id, due_at, recipient, ordered_at, job_id, refusal)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String RECIPIENTS = "SELECT recipient FROM schedule_run WHERE schedule_id = ? AND due_at = ?";
    private static final String LIST =
            "SELECT * FROM schedule_run WHERE schedule_id = ? AND id < ? ORDER BY id DESC LIMIT ?";

    private final Database database;

    ScheduleRunRows(Database database) {
        this.database = database;
    }

    void insert(UUID schedule, ScheduleRun run) {
        database.update(
                INSERT, run.id(), schedule, run.dueAt(), run.recipient(), run.orderedAt(), run.job(), run.refusal());
    }

    /** For whom it is known what became of the schedule at the time at which it is due. */
    Set<String> recipients(Schedule due) {
        return Set.copyOf(database.list(RECIPIENTS, row -> row.getString("recipient"), due.id(), due.nextDue()));
    }

    /** Newest first. */
    List<ScheduleRun> list(UUID schedule, UUID before, int limit) {
        return database.list(LIST, ScheduleRunRows::run, schedule, before, limit);
    }

    void deleteOf(UUID schedule) {
        database.update("DELETE FROM schedule_run WHERE schedule_id = ?", schedule);
    }

    void deleteBefore(Instant ordered) {
        database.update("DELETE FROM schedule_run WHERE ordered_at < ?", ordered);
    }

    private static ScheduleRun run(ResultSet row) throws SQLException {
        return new ScheduleRun(
                Sql.uuid(row, "id"),
                Sql.instant(row, "due_at"),
                row.getString("recipient"),
                Sql.instant(row, "ordered_at"),
                Sql.uuid(row, "job_id"),
                row.getString("refusal"));
    }
}
