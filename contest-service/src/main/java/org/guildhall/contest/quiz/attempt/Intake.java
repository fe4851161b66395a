package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.batch.BatchWork;
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
        this.finishes = commits.open("finish-writer", settings.size(), BUSY, new Finishing(finishing, clock));
    }

    /** What is told of a finished attempt is part of the trace of the request that finished it. */
    private record Finishing(FinishBatch finishing, Clock clock) implements BatchWork<FinishRequest, AttemptResult> {

        @Override
        public List<Outcome<AttemptResult>> write(List<FinishRequest> requests) {
            return finishing.take(requests, clock.instant());
        }

        @Override
        public List<UUID> subjectsOf(FinishRequest request) {
            return List.of(request.attempt());
        }
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
