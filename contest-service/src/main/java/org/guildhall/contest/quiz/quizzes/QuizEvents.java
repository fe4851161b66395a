package org.guildhall.contest.quiz.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of quizzes. */
final class QuizEvents {

    private QuizEvents() {}

    record Published(UUID quizId, UUID organisationId, String title, List<PublishedPeriod> periods) {}

    record PublishedPeriod(
            UUID periodId,
            String title,
            Instant opensAt,
            Instant closesAt,
            int fullMarks,
            int highScore,
            List<PublishedAward> awards) {}

    record PublishedAward(UUID awardId, String title, int stock, int threshold) {}

    record Cancelled(UUID quizId, UUID organisationId, Instant cancelledAt) {}

    static DomainEvent published(Quiz quiz, List<Period> periods) {
        Published payload = new Published(
                quiz.id(),
                quiz.organisationId(),
                quiz.title(),
                periods.stream().map(QuizEvents::period).toList());
        return event(quiz, "quiz-published", payload);
    }

    private static PublishedPeriod period(Period period) {
        return new PublishedPeriod(
                period.id(),
                period.title(),
                period.opensAt(),
                period.closesAt(),
                period.plan().fullMarks(),
                period.highScore(),
                period.awards().stream()
                        .map(award -> new PublishedAward(award.id(), award.title(), award.stock(), award.threshold()))
                        .toList());
    }

    static DomainEvent cancelled(Quiz quiz, Instant now) {
        return event(quiz, "quiz-cancelled", new Cancelled(quiz.id(), quiz.organisationId(), now));
    }

    private static DomainEvent event(Quiz quiz, String name, Object payload) {
        return new DomainEvent("quiz", quiz.id(), quiz.version(), name, payload);
    }
}
