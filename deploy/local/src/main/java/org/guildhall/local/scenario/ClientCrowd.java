package org.guildhall.local.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.local.terminal.Progress;

/** Many clients at once, each waiting for its answer before it calls again (a closed loop). */
final class ClientCrowd implements AutoCloseable {
    private static final int CLIENTS = 64;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS, task -> {
        Thread thread = new Thread(task, "client");
        thread.setDaemon(true);
        return thread;
    });

    /** Does all tasks and returns their results in order; the first failure ends it. */
    <T> List<T> doAll(List<Callable<T>> tasks, Progress progress) {
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            running.add(clients.submit(() -> {
                T result = task.call();
                progress.step();
                return result;
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
