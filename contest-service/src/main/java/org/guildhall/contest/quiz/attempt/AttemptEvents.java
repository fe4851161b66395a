package org.guildhall.contest.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is told of attempts: no answers, and no score while the standing is frozen. */
final class AttemptEvents {

    private AttemptEvents() {}

    /**
     * Whose attempt it is, and in what.
     *
     * @param organisationId of the quiz
     */
    record Subject(
            UUID attemptId,
            UUID quizId,
            UUID periodId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            int number) {

        static Subject of(Attempt attempt, Period period, UUID organisation) {
            return new Subject(
                    attempt.id(),
                    period.quizId(),
                    period.id(),
                    organisation,
                    attempt.memberId(),
                    attempt.organisationId(),
                    attempt.number());
        }
    }

    record Started(@JsonUnwrapped Subject subject, Instant startedAt) {}

    record Finished(
            @JsonUnwrapped Subject subject,
            @Nullable BigDecimal score,
            int fullMarks,
            long seconds,
            Instant finishedAt) {}

    record Scored(@JsonUnwrapped Subject subject, BigDecimal score, int fullMarks, Instant scoredAt) {}

    static DomainEvent started(Attempt attempt, HeldPeriod held) {
        Subject subject = Subject.of(attempt, held.period(), held.organisationId());
        return event(attempt, 1, "quiz-attempt-started", new Started(subject, attempt.startedAt()));
    }

    static DomainEvent finished(Attempt attempt, HeldPeriod held, Instant end, BigDecimal score) {
        Finished payload = new Finished(
                Subject.of(attempt, held.period(), held.organisationId()),
                held.frozen() ? null : score,
                held.period().plan().fullMarks(),
                attempt.took(end).toSeconds(),
                end);
        return event(attempt, 2, "quiz-attempt-finished", payload);
    }

    static DomainEvent scored(Attempt attempt, Period period, UUID organisation, Instant now) {
        Scored payload = new Scored(
                Subject.of(attempt, period, organisation),
                attempt.score(),
                period.plan().fullMarks(),
                now);
        return event(attempt, 3, "quiz-attempt-scored", payload);
    }

    private static DomainEvent event(Attempt attempt, long version, String name, Object payload) {
        return new DomainEvent("quiz-attempt", attempt.id(), version, name, payload);
    }
}
