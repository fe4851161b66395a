package org.guildhall.kit.events.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.event.CrashPoint;
import org.guildhall.kit.events.trace.Origins;
import org.guildhall.kit.sql.SqlFault;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The group-commit intake. Requests queue here, bounded; a writer takes whatever waits (at most a batch) and writes it in
 * one transaction; every caller is answered after that commit. A lone request is a batch of one, and under load the batches grow by
 * themselves while the one before is being written.
 *
 * <p>One batch is being written at a time, which keeps batches large; its commit is waited for beside that, while the next is
 * written already, so that neither the disk nor the processors wait for the other. A few commits can be under way at once, and
 * PostgreSQL flushes them together. How far batches overlap is no setting: the next begins when as many wait as are under way, or
 * when these have ended ({@link BatchQueue}). Behind a quick disk that is at once; behind a slow one it is when there is enough to
 * do beside it; and a machine that is busy gets few large batches. A batch that meets rows of one still uncommitted waits for it,
 * as it would for another instance's.
 *
 * <p>The commit and the round trips are shared by a batch, which is where the speed comes from. Instances don't know each
 * other: the locks and constraints of the database decide. If the values of one request make the batch fail, each half is
 * written by itself, and so on, without others between them, until that one is alone and can't take the others down; if
 * transactions got in each other's way, the batch is written again; if its values are of something past, it is refused; if the
 * database is away, all are told to come back, and nothing was promised.
 *
 * @param <C> a request
 * @param <R> its answer
 */
public final class GroupCommit<C, R> {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final int TRANSACTION_SECONDS = 30;
    private static final int TRIES = 5;

    /** One that writes, the others waiting for their commits. */
    private static final int WRITERS = 4;

    private static final Duration LOOK_UP = Duration.ofMillis(100);

    private record Waiting<C, R>(
            C request,
            CompletableFuture<R> answer,
            @Nullable String trace) {}

    private final String name;
    private final BatchWork<C, R> work;
    private final RuntimeException busy;
    private final BatchQueue<Waiting<C, R>> queue;
    private final QueueMeters meters;
    private final List<Thread> threads = new ArrayList<>();

    /** @param metrics take what is measured, under names that begin with the prefix */
    GroupCommit(
            String name,
            BatchSize size,
            BatchWork<C, R> work,
            RuntimeException busy,
            MeterRegistry metrics,
            String prefix) {
        this.name = name;
        this.work = work;
        this.busy = busy;
        this.queue = new BatchQueue<>(size);
        this.meters = new QueueMeters(metrics, prefix, name, size, queue::waiting);
    }

    /** The answer comes after the commit, or the problem; one at once when too many are waiting. */
    public CompletionStage<R> submit(C request) {
        Waiting<C, R> waiting = new Waiting<>(request, new CompletableFuture<>(), Origins.ofRequest());
        if (!queue.offer(waiting)) {
            meters.sentAway();
            throw busy;
        }
        return waiting.answer();
    }

    void start() {
        for (int i = 1; i <= WRITERS; i++) {
            Thread thread = new Thread(this::write, name + "-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop() throws InterruptedException {
        queue.close();
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }

    private void write() {
        while (!queue.isDone()) {
            List<Waiting<C, R>> batch = take();
            try {
                if (!batch.isEmpty()) {
                    writeAndAnswer(batch, TRIES, false);
                }
            } finally {
                queue.giveTurn();
            }
        }
    }

    private List<Waiting<C, R>> take() {
        try {
            return queue.take(LOOK_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queue.close();
            return List.of();
        }
    }

    /** @param isPart of a batch that is written in parts: then the turn is kept over the commit, for the other parts */
    private void writeAndAnswer(List<Waiting<C, R>> batch, int tries, boolean isPart) {
        try {
            List<BatchWork.Outcome<R>> outcomes = commit(batch, isPart);
            CrashPoint.AFTER_COMMIT.reached();
            meters.committed(outcomes);
            for (int i = 0; i < batch.size(); i++) {
                answer(batch.get(i), outcomes.get(i));
            }
        } catch (RuntimeException e) {
            recover(batch, e, tries, isPart);
        }
    }

    private List<BatchWork.Outcome<R>> commit(List<Waiting<C, R>> batch, boolean isPart) {
        List<C> requests = batch.stream().map(Waiting::request).toList();
        queue.takeTurn();
        queue.underWay(requests.size());
        try (Origins.Batch origins = Origins.ofBatch(originsOf(batch))) {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> writeInTurn(requests, isPart));
        } finally {
            queue.underWay(-requests.size());
        }
    }

    private Map<UUID, String> originsOf(List<Waiting<C, R>> batch) {
        Map<UUID, String> origins = new HashMap<>();
        for (Waiting<C, R> waiting : batch) {
            if (waiting.trace() != null) {
                work.subjectsOf(waiting.request()).forEach(subject -> origins.put(subject, waiting.trace()));
            }
        }
        return origins;
    }

    /** Gives the turn away between the last statement and the commit. */
    private List<BatchWork.Outcome<R>> writeInTurn(List<C> requests, boolean isPart) {
        List<BatchWork.Outcome<R>> outcomes = work.write(requests);
        CrashPoint.BEFORE_COMMIT.reached();
        if (!isPart) {
            queue.giveTurn();
        }
        return outcomes;
    }

    private void recover(List<Waiting<C, R>> batch, RuntimeException fault, int tries, boolean isPart) {
        SqlFault sql = SqlFault.of(fault);
        if (sql.isOfSomethingPast()) {
            // The same values would be refused again.
            refuse(batch, sql, fault);
        } else if (sql.isOfConcurrency() && tries > 1) {
            writeAndAnswer(batch, tries - 1, isPart);
        } else if (sql.isOfTheValues() && batch.size() > 1) {
            int half = batch.size() / 2;
            writeAndAnswer(batch.subList(0, half), TRIES, true);
            writeAndAnswer(batch.subList(half, batch.size()), TRIES, true);
        } else {
            refuse(batch, sql, fault);
        }
    }

    private void refuse(List<Waiting<C, R>> batch, SqlFault sql, RuntimeException fault) {
        Optional<? extends RuntimeException> refusal = work.refusal(sql);
        if (refusal.isPresent()) {
            meters.refused(batch.size());
            batch.forEach(waiting -> waiting.answer().completeExceptionally(refusal.get()));
        } else if (sql.isOfAvailability()) {
            sendAway(batch, sql);
        } else {
            meters.failed(batch.size());
            LOG.errorf(fault, "%d requests of %s could not be written", batch.size(), name);
            batch.forEach(waiting -> waiting.answer().completeExceptionally(new UnavailableException(COME_BACK)));
        }
    }

    /** With those who wait behind: each batch would take its time to find out, and they would wait for all of them. */
    private void sendAway(List<Waiting<C, R>> batch, SqlFault sql) {
        List<Waiting<C, R>> away = new ArrayList<>(batch);
        away.addAll(queue.removeAll());
        meters.failed(away.size());
        LOG.warnf("%d requests of %s refused, the database is away: SQLSTATE %s", away.size(), name, sql.state());
        away.forEach(waiting -> waiting.answer().completeExceptionally(new UnavailableException(COME_BACK)));
    }

    private void answer(Waiting<C, R> waiting, BatchWork.Outcome<R> outcome) {
        if (outcome.refusal() == null) {
            waiting.answer().complete(outcome.answer());
        } else {
            waiting.answer().completeExceptionally(outcome.refusal());
        }
    }
}
