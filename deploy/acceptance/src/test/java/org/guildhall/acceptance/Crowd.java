package org.guildhall.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients who start at the same moment, and hear each answer as it is, unlike those of a {@code Race}. */
final class Crowd {

    private Crowd() {}

    /** Runs all tasks, each on a thread of its own, and returns what they returned, in order. */
    static <T> List<T> race(List<? extends Callable<T>> tasks) {
        return run(tasks.size(), tasks);
    }

    /** Runs all tasks on the given number of threads and returns what they returned, in order. */
    static <T> List<T> run(int threads, List<? extends Callable<T>> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
