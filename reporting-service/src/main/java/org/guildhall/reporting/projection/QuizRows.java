package org.guildhall.reporting.projection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes quizzes one by one, attempts and entrants in multi-row statements. */
final class QuizRows {

    private static final String START = """
            INSERT INTO quiz_attempt_fact (attempt_id, quiz_id, period_id, member_id, organisation_id, started_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (attempt_id) DO UPDATE SET started_at = excluded.started_at""";
    private static final String FINISH = """
            INSERT INTO quiz_attempt_fact AS known (attempt_id, quiz_id, period_id, member_id, organisation_id,
                finished_at, score, full_marks)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::numeric[],
                ?::int[])
            ON CONFLICT (attempt_id) DO UPDATE SET finished_at = coalesce(excluded.finished_at, known.finished_at),
                score = excluded.score, full_marks = excluded.full_marks""";
    private static final String COUNT = """
            INSERT INTO quiz_entrant (quiz_id, member_id, organisation_id, attempts, finished, best_share)
            SELECT quiz_id, member_id, (array_agg(organisation_id ORDER BY started_at NULLS LAST, attempt_id))[1],
                   count(*), count(finished_at), max(score / full_marks)
            FROM quiz_attempt_fact
            WHERE (quiz_id, member_id) IN (SELECT * FROM unnest(?::uuid[], ?::uuid[]))
            GROUP BY quiz_id, member_id ORDER BY quiz_id, member_id
            ON CONFLICT (quiz_id, member_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                attempts = excluded.attempts, finished = excluded.finished, best_share = excluded.best_share""";

    private QuizRows() {}

    /** An attempt, and where its member belonged. */
    record Attempt(UUID id, UUID quiz, UUID period, UUID member, UUID organisation) {}

    record Started(Attempt attempt, Instant startedAt) {}

    /**
     * The end of an attempt.
     *
     * @param finishedAt null when only a score was told
     * @param score null while it isn't told
     */
    record Finished(
            Attempt attempt,
            @Nullable Instant finishedAt,
            @Nullable BigDecimal score,
            int fullMarks) {}

    record Entrant(UUID quiz, UUID member) {}

    static void publish(Connection connection, UUID quiz, UUID organisation, String title) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO quiz (quiz_id, organisation_id, title, status) VALUES (?, ?, ?, 'PUBLISHED')",
                quiz,
                organisation,
                title);
    }

    static void addPeriod(
            Connection connection, UUID period, UUID quiz, String title, Instant opensAt, Instant closesAt)
            throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO quiz_period (period_id, quiz_id, title, opens_at, closes_at) VALUES (?, ?, ?, ?, ?)",
                period,
                quiz,
                title,
                opensAt,
                closesAt);
    }

    static void cancel(Connection connection, UUID quiz) throws SQLException {
        Sql.run(connection, "UPDATE quiz SET status = 'CANCELLED' WHERE quiz_id = ?", quiz);
    }

    static void start(Connection connection, List<Started> started) throws SQLException {
        if (!started.isEmpty()) {
            Sql.run(
                    connection,
                    START,
                    Sql.Column.of("uuid", started, row -> row.attempt().id()),
                    Sql.Column.of("uuid", started, row -> row.attempt().quiz()),
                    Sql.Column.of("uuid", started, row -> row.attempt().period()),
                    Sql.Column.of("uuid", started, row -> row.attempt().member()),
                    Sql.Column.of("uuid", started, row -> row.attempt().organisation()),
                    Sql.Column.of("timestamptz", started, Started::startedAt));
        }
    }

    /** @param finished each attempt once */
    static void finish(Connection connection, Collection<Finished> finished) throws SQLException {
        if (!finished.isEmpty()) {
            Sql.run(
                    connection,
                    FINISH,
                    Sql.Column.of("uuid", finished, row -> row.attempt().id()),
                    Sql.Column.of("uuid", finished, row -> row.attempt().quiz()),
                    Sql.Column.of("uuid", finished, row -> row.attempt().period()),
                    Sql.Column.of("uuid", finished, row -> row.attempt().member()),
                    Sql.Column.of("uuid", finished, row -> row.attempt().organisation()),
                    Sql.Column.of("timestamptz", finished, Finished::finishedAt),
                    Sql.Column.of("numeric", finished, Finished::score),
                    Sql.Column.of("int", finished, Finished::fullMarks));
        }
    }

    /** Counts the attempts of entrants anew. */
    static void count(Connection connection, Collection<Entrant> entrants) throws SQLException {
        if (!entrants.isEmpty()) {
            Sql.run(
                    connection,
                    COUNT,
                    Sql.Column.of("uuid", entrants, Entrant::quiz),
                    Sql.Column.of("uuid", entrants, Entrant::member));
        }
    }
}
