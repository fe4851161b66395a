package org.guildhall.contest.quiz.attempt;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The scores of attempts that ended while the standing was frozen, and so were told to nobody but who earned them. */
@Singleton
public class WithheldScores {

    private static final String TELL = """
            UPDATE attempt SET told = true
            WHERE period_id = ? AND NOT told AND NOT practice AND finished_at IS NOT NULL RETURNING id""";

    private final Database database;
    private final AttemptRows attempts;
    private final Periods periods;
    private final Outbox outbox;
    private final Clock clock;

    WithheldScores(Database database, AttemptRows attempts, Periods periods, Outbox outbox, Clock clock) {
        this.database = database;
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
            List<UUID> untold = database.list(TELL, row -> Sql.uuid(row, "id"), period.id());
            List<DomainEvent> events = new ArrayList<>();
            attempts.find(untold)
                    .values()
                    .forEach(attempt -> events.add(AttemptEvents.scored(attempt, period, quiz.organisationId(), now)));
            outbox.append(events);
        }
    }
}
