package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.events.batch.GroupCommits;
import org.guildhall.kit.problem.ProblemException;

/**
 * Where those who begin, who answer and who finish queue, each queue a batch in one transaction: at the opening bell and
 * before the end of a period thousands come at once.
 */
@ApplicationScoped
class Intake {

    private static final ProblemException BUSY =
            ProblemException.of(503, "quiz-busy").retryAfter(Duration.ofSeconds(1));

    private final GroupCommit<StartRequest, Attempt> starts;
    private final GroupCommit<AnswerSteps.Saving, SavedAnswers> answers;
    private final GroupCommit<FinishRequest, AttemptResult> finishes;

    Intake(
            GroupCommits commits,
            AttemptSettings settings,
            StartSteps starting,
            AnswerSteps answering,
            FinishBatch finishing,
            Clock clock) {
        this.starts =
                commits.open("start-writer", settings.size(), BUSY, batch -> starting.take(batch, clock.instant()));
        this.answers =
                commits.open("answer-writer", settings.size(), BUSY, batch -> answering.take(batch, clock.instant()));
        this.finishes =
                commits.open("finish-writer", settings.size(), BUSY, batch -> finishing.take(batch, clock.instant()));
    }

    CompletionStage<Attempt> submit(StartRequest start) {
        return starts.submit(start);
    }

    CompletionStage<SavedAnswers> submit(AnswerSteps.Saving saving) {
        return answers.submit(saving);
    }

    CompletionStage<AttemptResult> submit(FinishRequest finish) {
        return finishes.submit(finish);
    }
}
