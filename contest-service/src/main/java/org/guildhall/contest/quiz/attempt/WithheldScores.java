package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;

/** The scores of attempts that ended while the standing was frozen, and so were told to nobody but who earned them. */
@ApplicationScoped
public class WithheldScores {

    private final AttemptRows attempts;
    private final Periods periods;
    private final Outbox outbox;
    private final Clock clock;

    WithheldScores(AttemptRows attempts, Periods periods, Outbox outbox, Clock clock) {
        this.attempts = attempts;
        this.periods = periods;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells them, while the quiz is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Quiz quiz) {
        Instant now = clock.instant();
        for (Period period : periods.of(quiz.id())) {
            List<DomainEvent> events = new ArrayList<>();
            attempts.find(attempts.publishScores(period.id()))
                    .values()
                    .forEach(attempt -> events.add(AttemptEvents.scored(attempt, period, quiz.organisationId(), now)));
            outbox.append(events);
        }
    }
}
