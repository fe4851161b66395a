package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/**
 * Quizzes and their attempts, in multi-row statements, for attempts come by the thousand. Who took part is counted anew from
 * the attempts of each member a batch touches: attempts of one member come in any order, and the count must not depend on it.
 */
final class QuizBatches {

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
            GROUP BY quiz_id, member_id
            ON CONFLICT (quiz_id, member_id) DO UPDATE SET organisation_id = excluded.organisation_id,
                attempts = excluded.attempts, finished = excluded.finished, best_share = excluded.best_share""";

    private final Rows started = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "timestamptz");

    /** The last that was told of an attempt. */
    private final Map<UUID, Object[]> finished = new LinkedHashMap<>();

    private record Entrant(UUID quiz, UUID member) {}

    private final Set<Entrant> touched = new LinkedHashSet<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        QuizBatches batch = new QuizBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        batch.write(connection);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "contest.quiz-published.v1" -> publish(connection, event);
            case "contest.quiz-cancelled.v1" -> cancel(connection, event);
            case "contest.quiz-attempt-started.v1" -> start(event);
            case "contest.quiz-attempt-finished.v1" -> finish(event);
            case "contest.quiz-attempt-scored.v1" -> score(event);
            default -> {
                // Not about quizzes.
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        started.write(connection, START);
        Rows ends = new Rows("uuid", "uuid", "uuid", "uuid", "uuid", "timestamptz", "numeric", "int");
        finished.values().forEach(ends::add);
        ends.write(connection, FINISH);
        Rows entrants = new Rows("uuid", "uuid");
        touched.forEach(entrant -> entrants.add(entrant.quiz(), entrant.member()));
        entrants.write(connection, COUNT);
    }

    private void start(ReceivedEvent event) {
        touch(event);
        started.add(
                event.uuid("attemptId"),
                event.uuid("quizId"),
                event.uuid("periodId"),
                event.uuid("memberId"),
                event.uuid("memberOrganisationId"),
                event.instant("startedAt"));
    }

    private void finish(ReceivedEvent event) {
        finished.put(event.uuid("attemptId"), end(event, event.instant("finishedAt")));
    }

    private void score(ReceivedEvent event) {
        Object[] before = finished.get(event.uuid("attemptId"));
        finished.put(event.uuid("attemptId"), end(event, before == null ? null : before[5]));
    }

    private Object[] end(ReceivedEvent event, Object finishedAt) {
        touch(event);
        return new Object[] {
            event.uuid("attemptId"),
            event.uuid("quizId"),
            event.uuid("periodId"),
            event.uuid("memberId"),
            event.uuid("memberOrganisationId"),
            finishedAt,
            Fields.optionalDecimal(event, "score"),
            Fields.integer(event, "fullMarks")
        };
    }

    private void touch(ReceivedEvent event) {
        touched.add(new Entrant(event.uuid("quizId"), event.uuid("memberId")));
    }

    private static void publish(Connection connection, ReceivedEvent event) throws SQLException {
        UUID quiz = event.uuid("quizId");
        Sql.run(
                connection,
                "INSERT INTO quiz (quiz_id, organisation_id, title, status) VALUES (?, ?, ?, 'PUBLISHED')",
                quiz,
                event.uuid("organisationId"),
                event.text("title"));
        for (JsonNode period : Fields.objects(event, "periods")) {
            Sql.run(
                    connection,
                    "INSERT INTO quiz_period (period_id, quiz_id, title, opens_at, closes_at) VALUES (?, ?, ?, ?, ?)",
                    Fields.uuid(event, period, "periodId"),
                    quiz,
                    Fields.text(event, period, "title"),
                    Fields.instant(event, period, "opensAt"),
                    Fields.instant(event, period, "closesAt"));
        }
    }

    private static void cancel(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(connection, "UPDATE quiz SET status = 'CANCELLED' WHERE quiz_id = ?", event.uuid("quizId"));
    }
}
