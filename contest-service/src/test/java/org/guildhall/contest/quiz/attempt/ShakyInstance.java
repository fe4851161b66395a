package org.guildhall.contest.quiz.attempt;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.guildhall.kit.events.batch.BatchSize;
import org.guildhall.kit.events.batch.BatchWork;
import org.guildhall.kit.events.batch.GroupCommit;
import org.guildhall.kit.events.batch.GroupCommits;
import org.guildhall.kit.events.batch.UnavailableException;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;

/**
 * One of several instances of the service on one database, with writers, queues and a clock of its own. Now and then it
 * breaks down before a commit, or its answer is lost after one; its clients try again.
 */
final class ShakyInstance implements AutoCloseable {

    private static final BatchSize SMALL = new BatchSize(1_000, 7);

    private final Random fate;
    private final Database database;
    private final GroupCommits commits;
    private final GroupCommit<StartRequest, Attempt> starts;
    private final GroupCommit<AnswerSteps.Saving, SavedAnswers> answers;
    private final GroupCommit<FinishRequest, AttemptResult> finishes;

    /** What an instance is made of. */
    record Parts(Database database, StartSteps starting, AnswerSteps answering, FinishBatch finishing) {}

    ShakyInstance(Parts parts, Clock clock, long seed) {
        this.fate = new Random(seed);
        this.database = parts.database();
        this.commits = new GroupCommits(new SimpleMeterRegistry(), "shaky");
        this.starts = intake(batch -> parts.starting().take(batch, clock.instant()));
        this.answers = intake(batch -> parts.answering().take(batch, clock.instant()));
        this.finishes = intake(batch -> parts.finishing().take(batch, clock.instant()));
    }

    private <C, R> GroupCommit<C, R> intake(BatchWork<C, R> work) {
        return commits.open("shaky", SMALL, ProblemException.of(503, "quiz-busy"), batch -> {
            List<BatchWork.Outcome<R>> outcomes = work.write(batch);
            breakDown();
            return outcomes;
        });
    }

    /** One batch in sixteen: an error of the program before the commit; one in 64: a connection cut by the database. */
    private void breakDown() {
        int dice;
        synchronized (fate) {
            dice = fate.nextInt(64);
        }
        if (dice < 4) {
            throw new IllegalStateException("this instance breaks down");
        }
        if (dice == 4) {
            database.list("SELECT pg_terminate_backend(pg_backend_pid())", row -> row);
        }
    }

    Attempt start(StartRequest start) {
        return insist(() -> starts.submit(start).toCompletableFuture().join());
    }

    SavedAnswers answer(AnswerSteps.Saving saving) {
        return insist(() -> answers.submit(saving).toCompletableFuture().join());
    }

    AttemptResult finish(FinishRequest finish) {
        return insist(() -> finishes.submit(finish).toCompletableFuture().join());
    }

    /** Tries again as long as nothing was promised; one answer in eight gets lost on the way and is asked for again. */
    private <T> T insist(Supplier<T> call) {
        while (true) {
            try {
                T answer = call.get();
                if (!isLost()) {
                    return answer;
                }
            } catch (CompletionException e) {
                if (!isPromisedNothing(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    /** The queue was full, or the batch was not written. */
    private static boolean isPromisedNothing(Throwable cause) {
        return cause instanceof UnavailableException
                || cause instanceof ProblemException problem && problem.status() == 503;
    }

    private boolean isLost() {
        synchronized (fate) {
            return fate.nextInt(8) == 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        commits.close();
    }
}
