package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * What a judge has to do, in one query that reads no marks: devices ask for it all day long, so it joins entry, project and
 * contest itself instead of asking their owners one by one.
 */
@ApplicationScoped
class OpenTaskQueries {

    private static final String OPEN = """
            SELECT s.id, pa.blind_code, p.title, st.code, s.status, s.saved_at
            FROM judge j JOIN mark_sheet s ON s.judge_id = j.id JOIN stage st ON st.id = s.stage_id
            JOIN participation pa ON pa.id = s.participation_id JOIN entry e ON e.id = pa.entry_id
            JOIN project p ON p.id = st.project_id JOIN contest c ON c.id = p.contest_id
            WHERE j.subject = ? AND j.active AND s.status IN ('ASSIGNED', 'DRAFT') AND st.state = 'MARKING'
              AND c.state = 'RUNNING' AND e.status = 'COMPETED' AND s.id > ?
            ORDER BY s.id LIMIT ?""";

    private final Database database;

    OpenTaskQueries(Database database) {
        this.database = database;
    }

    List<OpenTask> of(String subject, UUID after, int size) {
        return database.list(OPEN, OpenTaskQueries::task, subject, after, size);
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                Sql.uuid(row, "id"),
                row.getString("blind_code"),
                row.getString("title"),
                row.getString("code"),
                SheetStatus.valueOf(row.getString("status")),
                Sql.instant(row, "saved_at"));
    }
}
