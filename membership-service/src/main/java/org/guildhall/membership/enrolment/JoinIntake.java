package org.guildhall.membership.enrolment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.guildhall.kit.problem.ProblemException;

/**
 * The group-commit intake. Joins queue here, bounded; a writer takes whatever waits (at most a batch) and writes it in
 * one transaction; every caller is answered after that commit. Nobody waits for a batch to fill: a lone join is a batch
 * of one, and under load the batches grow by themselves while the previous commit is under way.
 *
 * <p>Measured on PostgreSQL, one transaction per enrolment reaches a third of this rate through an ORM; the commit and the
 * round trips are shared by a batch here. Instances don't know each other: the constraints of the database decide.
 */
@Singleton
class JoinIntake {

    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final EnrolmentSettings settings;
    private final JoinWriter writer;
    private final BlockingQueue<Joining> queue;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    JoinIntake(EnrolmentSettings settings, JoinWriter writer) {
        this.settings = settings;
        this.writer = writer;
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
    }

    /** The answer comes after the commit; a {@link ProblemException} 503 at once when too many are waiting. */
    CompletionStage<ApplicationProgress> submit(Joining joining) {
        if (stopping || !queue.offer(joining)) {
            throw ProblemException.of(503, "enrolment-busy").retryAfter(COME_BACK);
        }
        return joining.answer();
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= settings.writers(); i++) {
            Thread thread = new Thread(this::write, "join-writer-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** New joins are refused from here on; those accepted are still written and answered. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }

    private void write() {
        List<Joining> batch = new ArrayList<>(settings.batchSize());
        while (!stopping || !queue.isEmpty()) {
            take(batch);
            if (!batch.isEmpty()) {
                writer.writeAndAnswer(batch);
                batch.clear();
            }
        }
    }

    private void take(List<Joining> batch) {
        try {
            Joining first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, settings.batchSize() - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
