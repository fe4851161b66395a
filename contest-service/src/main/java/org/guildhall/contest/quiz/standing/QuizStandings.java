package org.guildhall.contest.quiz.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.live.Channel;
import org.guildhall.contest.quiz.attempt.WithheldScores;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;

/**
 * How quizzes stand, and the freeze. Attempts go on meanwhile; whoever finishes sees his own score, and nobody else does but
 * officers of the quiz, in the log by which they decide on awards.
 */
@ApplicationScoped
class QuizStandings {

    private static final String FROZEN = "SELECT frozen_view FROM quiz WHERE id = ? AND frozen_view IS NOT NULL";

    private static final String FINGERPRINT = """
            SELECT concat_ws(' ', q.state, q.frozen_at, count(p.*), sum(p.attempts), sum(p.best_score), sum(p.best_took))
            FROM quiz q LEFT JOIN quiz_period d ON d.quiz_id = q.id
                LEFT JOIN quiz_participation p ON p.period_id = d.id
            WHERE q.id = ? GROUP BY q.id""";

    private final StandingQueries queries;
    private final QuizAccess access;
    private final Periods periods;
    private final WithheldScores untold;
    private final Database database;
    private final Documents documents;
    private final Clock clock;

    QuizStandings(
            StandingQueries queries,
            QuizAccess access,
            Periods periods,
            WithheldScores untold,
            Database database,
            Documents documents,
            Clock clock) {
        this.queries = queries;
        this.access = access;
        this.periods = periods;
        this.untold = untold;
        this.database = database;
        this.documents = documents;
        this.clock = clock;
    }

    /** What everybody may see now. */
    @Transactional
    QuizStanding read(UUID id) {
        Quiz quiz = access.announced(id);
        return frozen(id).orElseGet(() -> compose(quiz));
    }

    /** What moves when the standing may have moved. */
    @Transactional
    String fingerprint(UUID id) {
        return database.find(
                        FINGERPRINT,
                        row -> row.getString(1),
                        access.announced(id).id())
                .orElseThrow();
    }

    /** Gives the channel the present standing; whoever freezes it waits until that was sent. */
    @Transactional
    void update(Channel<QuizStanding> channel, String fingerprint, UUID id) {
        access.hold(id);
        channel.update(fingerprint, read(id));
    }

    /** From the end of this on nothing public moves. */
    @Transactional
    QuizStanding freeze(UUID id) {
        Quiz quiz = access.lockRun(id);
        if (quiz.state() == QuizState.DRAFT) {
            throw ProblemException.of(409, "quiz-not-published");
        }
        if (frozen(id).isPresent()) {
            throw ProblemException.of(409, "board-frozen");
        }
        QuizStanding standing = compose(quiz).frozenOne();
        database.update(
                "UPDATE quiz SET frozen_at = ?, frozen_view = ?::jsonb WHERE id = ?",
                standing.asOf(),
                documents.write(standing),
                id);
        return standing;
    }

    /** Shows what happened meanwhile, and tells the scores that were held back. */
    @Transactional
    QuizStanding release(UUID id) {
        Quiz quiz = access.lockRun(id);
        if (frozen(id).isEmpty()) {
            throw ProblemException.of(409, "board-not-frozen");
        }
        database.update("UPDATE quiz SET frozen_at = NULL, frozen_view = NULL WHERE id = ?", id);
        untold.tell(quiz);
        return compose(quiz);
    }

    private Optional<QuizStanding> frozen(UUID id) {
        return database.find(FROZEN, row -> documents.read(row.getString(1), QuizStanding.class), id);
    }

    private QuizStanding compose(Quiz quiz) {
        Map<UUID, Integer> members = queries.members(quiz.organisationId());
        List<QuizStanding.PeriodStanding> standings = periods.of(quiz.id()).stream()
                .map(period -> queries.standing(period, quiz.organisationId(), members))
                .toList();
        return new QuizStanding(quiz.id(), quiz.state(), false, clock.instant(), standings);
    }
}
