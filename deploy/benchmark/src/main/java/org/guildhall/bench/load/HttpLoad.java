package org.guildhall.bench.load;

import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One phase of calls over HTTP. All state is of the client's one event loop.
 *
 * <p>Closed loop: every connection calls again as soon as it is answered. Open loop: calls begin at a fixed rate, whatever
 * the service does, and latency counts from when a call was due.
 */
public final class HttpLoad {
    private static final long SLACK_SECONDS = 60;

    private final LoadClient client;
    private final List<Call> calls;
    private final Histogram latency = Measured.newHistogram();
    private final Map<String, Integer> errors = new TreeMap<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final long[] acknowledged;
    private int next;
    private int active;
    private long begin;
    private long end;

    private HttpLoad(LoadClient client, List<Call> calls) {
        this.client = client;
        this.calls = calls;
        this.acknowledged = new long[calls.size()];
    }

    /** A phase, and when each of its calls was acknowledged, in that order ({@link System#nanoTime()}). */
    public record Outcome(Measured measured, long[] acknowledged) {}

    /** Calls until the time is over, or the prepared calls are. */
    public static Measured closedLoop(String service, int connections, List<Call> calls, Duration time)
            throws Exception {
        try (LoadClient client = new LoadClient(service, connections)) {
            HttpLoad load = new HttpLoad(client, calls);
            client.vertx().runOnContext(start -> load.startClosed(connections, time));
            return load.await(time).measured();
        }
    }

    /** Makes all the prepared calls, evenly over the time. */
    public static Outcome openLoop(String service, int connections, List<Call> calls, Duration time) throws Exception {
        try (LoadClient client = new LoadClient(service, connections)) {
            HttpLoad load = new HttpLoad(client, calls);
            client.vertx().runOnContext(start -> load.startOpen(time));
            return load.await(time);
        }
    }

    private Outcome await(Duration time) throws Exception {
        done.get(time.toSeconds() + SLACK_SECONDS, TimeUnit.SECONDS);
        int count = (int) latency.getTotalCount();
        return new Outcome(new Measured((end - begin) / 1e9, latency, errors), Arrays.copyOf(acknowledged, count));
    }

    private void startClosed(int connections, Duration time) {
        begin = System.nanoTime();
        active = connections;
        for (int i = 0; i < connections; i++) {
            callAgain(begin + time.toNanos());
        }
    }

    private void callAgain(long deadline) {
        long now = System.nanoTime();
        if (now >= deadline || next == calls.size()) {
            finishOne();
            return;
        }
        Call call = calls.get(next++);
        client.send(call).onComplete(answer -> {
            note(call, answer, now);
            callAgain(deadline);
        });
    }

    private void startOpen(Duration time) {
        begin = System.nanoTime();
        active = calls.size();
        double interval = time.toNanos() / (double) calls.size();
        client.vertx().setPeriodic(1, timer -> {
            while (next < calls.size() && begin + (long) (next * interval) <= System.nanoTime()) {
                long due = begin + (long) (next * interval);
                Call call = calls.get(next++);
                client.send(call).onComplete(answer -> {
                    note(call, answer, due);
                    finishOne();
                });
            }
        });
    }

    private void finishOne() {
        if (--active == 0) {
            end = System.nanoTime();
            done.complete(null);
        }
    }

    private void note(Call call, AsyncResult<Integer> answer, long since) {
        long now = System.nanoTime();
        if (answer.succeeded() && answer.result() == call.expected()) {
            acknowledged[(int) latency.getTotalCount()] = now;
            Measured.record(latency, now - since);
        } else {
            String what = answer.succeeded()
                    ? answer.result().toString()
                    : answer.cause().getClass().getSimpleName();
            errors.merge(what, 1, Integer::sum);
        }
    }
}
