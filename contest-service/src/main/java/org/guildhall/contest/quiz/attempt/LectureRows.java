package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows that say how much members have watched of the lectures of periods. */
@ApplicationScoped
class LectureRows {

    private static final String WATCHED = """
            SELECT period_id, member_id, lecture, watched FROM lecture_progress
            WHERE period_id = ANY (?) AND member_id = ANY (?)""";
    private static final String CREDIT = """
            INSERT INTO lecture_progress (period_id, member_id, lecture, watched) VALUES (?, ?, ?, ?)
            ON CONFLICT (period_id, member_id, lecture)
                DO UPDATE SET watched = lecture_progress.watched + EXCLUDED.watched
            RETURNING watched""";

    private final Database database;

    LectureRows(Database database) {
        this.database = database;
    }

    /** Milliseconds that were watched, by the code of the lecture. */
    Map<String, Long> watched(PeriodRecordKey key) {
        return watched(List.of(key)).getOrDefault(key, Map.of());
    }

    /** Milliseconds that were watched, by the code of the lecture, of those who watched any. */
    Map<PeriodRecordKey, Map<String, Long>> watched(Collection<PeriodRecordKey> keys) {
        Map<PeriodRecordKey, Map<String, Long>> watched = new HashMap<>();
        database.each(
                WATCHED,
                row -> watched.computeIfAbsent(
                                new PeriodRecordKey(Sql.uuid(row, "period_id"), Sql.uuid(row, "member_id")),
                                key -> new HashMap<>())
                        .put(row.getString("lecture"), row.getLong("watched")),
                Sql.Column.of("uuid", keys, PeriodRecordKey::period),
                Sql.Column.of("uuid", keys, PeriodRecordKey::member));
        return watched;
    }

    /** Adds to what was watched of a lecture and returns all of it, in milliseconds. */
    long credit(PeriodRecordKey key, String lecture, Duration more) {
        return database.find(
                        CREDIT, row -> row.getLong("watched"), key.period(), key.member(), lecture, more.toMillis())
                .orElseThrow();
    }
}
