package org.guildhall.contest.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of attempts: no answers, and no score while the standing is frozen. */
final class AttemptEvents {

    private AttemptEvents() {}

    record Started(
            UUID attemptId,
            UUID quizId,
            UUID periodId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            int number,
            Instant startedAt) {}

    record Finished(
            UUID attemptId,
            UUID quizId,
            UUID periodId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            int number,
            BigDecimal score,
            int fullMarks,
            long seconds,
            Instant finishedAt) {}

    record Scored(
            UUID attemptId,
            UUID quizId,
            UUID periodId,
            UUID organisationId,
            UUID memberId,
            UUID memberOrganisationId,
            int number,
            BigDecimal score,
            int fullMarks,
            Instant scoredAt) {}

    static DomainEvent started(Attempt attempt, HeldPeriod held) {
        Started payload = new Started(
                attempt.id(),
                held.period().quizId(),
                attempt.periodId(),
                held.organisationId(),
                attempt.memberId(),
                attempt.organisationId(),
                attempt.number(),
                attempt.startedAt());
        return new DomainEvent("quiz-attempt", attempt.id(), 1, "quiz-attempt-started", payload);
    }

    static DomainEvent finished(Attempt attempt, HeldPeriod held, Instant end, BigDecimal score) {
        Finished payload = new Finished(
                attempt.id(),
                held.period().quizId(),
                attempt.periodId(),
                held.organisationId(),
                attempt.memberId(),
                attempt.organisationId(),
                attempt.number(),
                held.frozen() ? null : score,
                held.period().plan().fullMarks(),
                attempt.took(end).toSeconds(),
                end);
        return new DomainEvent("quiz-attempt", attempt.id(), 2, "quiz-attempt-finished", payload);
    }

    static DomainEvent scored(Attempt attempt, Period period, UUID organisation, Instant now) {
        Scored payload = new Scored(
                attempt.id(),
                period.quizId(),
                period.id(),
                organisation,
                attempt.memberId(),
                attempt.organisationId(),
                attempt.number(),
                attempt.score(),
                period.plan().fullMarks(),
                now);
        return new DomainEvent("quiz-attempt", attempt.id(), 3, "quiz-attempt-scored", payload);
    }
}
