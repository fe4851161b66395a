package org.guildhall.contest.quiz.standing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.quiz.attempt.OwnBest;
import org.guildhall.contest.quiz.attempt.WithheldScores;
import org.guildhall.contest.quiz.quizzes.Quiz;
import org.guildhall.contest.quiz.quizzes.QuizAccess;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.live.LiveStreams;
import org.guildhall.kit.live.Streams;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.jspecify.annotations.Nullable;

/**
 * How quizzes stand, read and as streams, and the freeze. Attempts go on meanwhile; whoever finishes sees their own score,
 * and nobody else does but officers of the quiz, in the log by which they decide on awards.
 */
@ApplicationScoped
class QuizStandings {

    private final LiveStanding standings;
    private final Streams<UUID, QuizStanding> streams;
    private final QuizAccess access;
    private final WithheldScores withheld;
    private final OwnBest own;

    QuizStandings(LiveStanding standings, QuizAccess access, WithheldScores withheld, OwnBest own, LiveStreams opened) {
        this.standings = standings;
        this.streams = opened.of(standings);
        this.access = access;
        this.withheld = withheld;
        this.own = own;
    }

    /** What everybody may see now, with the caller's own lines marked. */
    @Transactional
    QuizStanding read(UUID id) {
        QuizStanding standing = standings.read(access.announced(id).id());
        return standing.marked(own.of(standing.periods().stream()
                .map(QuizStanding.PeriodStanding::periodId)
                .toList()));
    }

    /** Opens a stream on the response; the answer never ends by itself. */
    Uni<Void> stream(UUID id, @Nullable String lastEventId, HttpServerResponse response) {
        return streams.open(id, lastEventId, response, Admission.OPEN);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        streams.tend();
    }

    /** From the end of this on nothing public moves. */
    @Transactional
    QuizStanding freeze(UUID id) {
        Quiz quiz = access.lockRun(id);
        if (quiz.state() == QuizState.DRAFT) {
            throw ProblemException.of(409, "quiz-not-published");
        }
        return standings.freeze(id);
    }

    /** Shows what happened meanwhile, and tells the scores that were held back. */
    @Transactional
    QuizStanding release(UUID id) {
        Quiz quiz = access.lockRun(id);
        QuizStanding present = standings.release(id);
        withheld.tell(quiz);
        return present;
    }
}
