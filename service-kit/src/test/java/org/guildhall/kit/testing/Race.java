package org.guildhall.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Runs many things at the same moment. Whoever runs is a good client, as {@link PatientClient} says: a race is about who comes
 * first, not about how many a machine under load can serve at once.
 */
public final class Race {

    private static final Logger LOG = Logger.getLogger(Race.class);

    private Race() {}

    /** Each in a thread of its own; the results in the order of the runners; throws what a runner threw. */
    public static <T> List<T> run(List<? extends Callable<T>> runners) {
        return run(runners.size(), runners);
    }

    /** In so many threads; the results in the order of the runners; throws what a runner threw. */
    public static <T> List<T> run(int threads, List<? extends Callable<T>> runners) {
        ExecutorService running = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        PatientClient client = new PatientClient();
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> runner : runners) {
                futures.add(running.submit(() -> {
                    start.await();
                    return client.call(runner);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            running.shutdownNow();
            if (client.sentAway() > 0) {
                LOG.infof("%d calls of %d runners were told to come later", client.sentAway(), runners.size());
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
