package org.guildhall.contest.quiz.attempt;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Reads periods for a batch and keeps their quizzes from being cancelled or frozen meanwhile. */
@Singleton
class HeldPeriods {

    private static final String HOLD = """
            SELECT p.id, q.state, q.organisation_id, o.path, q.frozen_at IS NOT NULL AS frozen
            FROM quiz_period p JOIN quiz q ON q.id = p.quiz_id JOIN organisation_copy o ON o.id = q.organisation_id
            WHERE p.id = ANY (?) AND q.state <> 'DRAFT' ORDER BY q.id FOR SHARE OF q""";
    private static final String WATCHED = """
            SELECT period_id, member_id, lecture, watched FROM lecture_progress
            WHERE period_id = ANY (?) AND member_id = ANY (?)""";

    private final Database database;
    private final Periods periods;

    HeldPeriods(Database database, Periods periods) {
        this.database = database;
        this.periods = periods;
    }

    private record Row(UUID period, QuizState state, UUID organisation, String path, boolean frozen) {}

    /** Those of the periods that were published; others aren't in the answer. */
    Map<UUID, HeldPeriod> hold(Collection<UUID> ids) {
        List<Row> rows = database.list(
                HOLD,
                row -> new Row(
                        Sql.uuid(row, "id"),
                        QuizState.valueOf(row.getString("state")),
                        Sql.uuid(row, "organisation_id"),
                        row.getString("path"),
                        row.getBoolean("frozen")),
                new Sql.Column("uuid", Set.copyOf(ids).toArray()));
        Map<UUID, HeldPeriod> held = new HashMap<>();
        for (Row row : rows) {
            Period period = periods.published(row.period()).orElseThrow();
            held.put(row.period(), new HeldPeriod(period, row.state(), row.organisation(), row.path(), row.frozen()));
        }
        return held;
    }

    /** Which of these members have watched all lectures of their period to the end. */
    Set<PeriodRecordKey> ready(Map<UUID, HeldPeriod> held, Collection<PeriodRecordKey> keys) {
        Map<PeriodRecordKey, Map<String, Long>> watched = new HashMap<>();
        database.each(
                WATCHED,
                row -> watched.computeIfAbsent(
                                new PeriodRecordKey(Sql.uuid(row, "period_id"), Sql.uuid(row, "member_id")),
                                key -> new HashMap<>())
                        .put(row.getString("lecture"), row.getLong("watched")),
                Sql.Column.of("uuid", keys, PeriodRecordKey::period),
                Sql.Column.of("uuid", keys, PeriodRecordKey::member));
        return keys.stream()
                .filter(key -> held.get(key.period()).period().rules().lectures().stream()
                        .allMatch(lecture -> watched.getOrDefault(key, Map.of()).getOrDefault(lecture.code(), 0L)
                                >= lecture.seconds() * 1_000L))
                .collect(Collectors.toSet());
    }
}
