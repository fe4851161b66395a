package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Quizzes and their attempts, in multi-row statements, for attempts come by the thousand. Who took part is counted anew from
 * the attempts of each member a batch touches: attempts of one member come in any order, and the count must not depend on it.
 */
final class QuizBatches {

    private final List<QuizRows.Started> started = new ArrayList<>();

    /** The last that was told of an attempt. */
    private final Map<UUID, QuizRows.Finished> finished = new LinkedHashMap<>();

    private final Set<QuizRows.Entrant> touched = new LinkedHashSet<>();

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        QuizBatches batch = new QuizBatches();
        for (ReceivedEvent event : events) {
            batch.take(connection, event);
        }
        QuizRows.start(connection, batch.started);
        QuizRows.finish(connection, batch.finished.values());
        QuizRows.count(connection, batch.touched);
    }

    private void take(Connection connection, ReceivedEvent event) throws SQLException {
        switch (event.name()) {
            case "contest.quiz-published.v1" -> publish(connection, event);
            case "contest.quiz-cancelled.v1" -> QuizRows.cancel(connection, event.uuid("quizId"));
            case "contest.quiz-attempt-started.v1" -> start(event);
            case "contest.quiz-attempt-finished.v1" -> finish(event);
            case "contest.quiz-attempt-scored.v1" -> score(event);
            default -> {
                // Not about quizzes.
            }
        }
    }

    private void start(ReceivedEvent event) {
        started.add(new QuizRows.Started(attempt(event), event.instant("startedAt")));
    }

    private void finish(ReceivedEvent event) {
        end(event, event.instant("finishedAt"));
    }

    /** A score doesn't tell when the attempt was finished, but an event before it may have. */
    private void score(ReceivedEvent event) {
        QuizRows.Finished before = finished.get(event.uuid("attemptId"));
        end(event, before == null ? null : before.finishedAt());
    }

    private void end(ReceivedEvent event, @Nullable Instant finishedAt) {
        Fields fields = Fields.of(event);
        QuizRows.Attempt attempt = attempt(event);
        finished.put(
                attempt.id(),
                new QuizRows.Finished(
                        attempt,
                        finishedAt,
                        fields.optionalDecimal("score").orElse(null),
                        fields.integer("fullMarks")));
    }

    /** The attempt, whose member is to be counted anew. */
    private QuizRows.Attempt attempt(ReceivedEvent event) {
        QuizRows.Attempt attempt = new QuizRows.Attempt(
                event.uuid("attemptId"),
                event.uuid("quizId"),
                event.uuid("periodId"),
                event.uuid("memberId"),
                event.uuid("memberOrganisationId"));
        touched.add(new QuizRows.Entrant(attempt.quiz(), attempt.member()));
        return attempt;
    }

    private static void publish(Connection connection, ReceivedEvent event) throws SQLException {
        UUID quiz = event.uuid("quizId");
        QuizRows.publish(connection, quiz, event.uuid("organisationId"), event.text("title"));
        for (Fields period : Fields.of(event).objects("periods")) {
            QuizRows.addPeriod(
                    connection,
                    period.uuid("periodId"),
                    quiz,
                    period.text("title"),
                    period.instant("opensAt"),
                    period.instant("closesAt"));
        }
    }
}
