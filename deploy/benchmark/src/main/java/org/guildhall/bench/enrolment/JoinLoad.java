package org.guildhall.bench.enrolment;

import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.enrolment.PreparedJoins.Join;

/**
 * One phase of joins over HTTP. All state is of the client's one event loop.
 *
 * <p>Closed loop: every connection joins again as soon as it is answered. Open loop: joins begin at a fixed rate, whatever
 * the service does, and latency counts from when a join was due.
 */
final class JoinLoad {
    private static final int CREATED = 201;
    private static final long SLACK_SECONDS = 60;

    private final JoinClient client;
    private final List<Join> joins;
    private final Histogram latency = Measured.newHistogram();
    private final Map<String, Integer> errors = new TreeMap<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final long[] acknowledged;
    private int next;
    private int active;
    private long begin;
    private long end;

    private JoinLoad(JoinClient client, List<Join> joins) {
        this.client = client;
        this.joins = joins;
        this.acknowledged = new long[joins.size()];
    }

    /** A phase, and when each of its joins was acknowledged, in that order ({@link System#nanoTime()}). */
    record Outcome(Measured measured, long[] acknowledged) {}

    /** Joins until the time is over, or the prepared joins are. */
    static Measured closedLoop(String membership, int connections, List<Join> joins, Duration time) throws Exception {
        try (JoinClient client = new JoinClient(membership, connections)) {
            JoinLoad load = new JoinLoad(client, joins);
            client.vertx().runOnContext(start -> load.startClosed(connections, time));
            return load.await(time).measured();
        }
    }

    /** Joins with all the prepared joins, evenly over the time. */
    static Outcome openLoop(String membership, int connections, List<Join> joins, Duration time) throws Exception {
        try (JoinClient client = new JoinClient(membership, connections)) {
            JoinLoad load = new JoinLoad(client, joins);
            client.vertx().runOnContext(start -> load.startOpen(time));
            return load.await(time);
        }
    }

    private Outcome await(Duration time) throws Exception {
        done.get(time.toSeconds() + SLACK_SECONDS, TimeUnit.SECONDS);
        int count = (int) latency.getTotalCount();
        return new Outcome(
                new Measured((end - begin) / 1e9, latency, errors), java.util.Arrays.copyOf(acknowledged, count));
    }

    private void startClosed(int connections, Duration time) {
        begin = System.nanoTime();
        active = connections;
        for (int i = 0; i < connections; i++) {
            joinAgain(begin + time.toNanos());
        }
    }

    private void joinAgain(long deadline) {
        long now = System.nanoTime();
        if (now >= deadline || next == joins.size()) {
            finishOne();
            return;
        }
        client.post(joins.get(next++)).onComplete(answer -> {
            note(answer, now);
            joinAgain(deadline);
        });
    }

    private void startOpen(Duration time) {
        begin = System.nanoTime();
        active = joins.size();
        double interval = time.toNanos() / (double) joins.size();
        client.vertx().setPeriodic(1, timer -> {
            while (next < joins.size() && begin + (long) (next * interval) <= System.nanoTime()) {
                long due = begin + (long) (next * interval);
                client.post(joins.get(next++)).onComplete(answer -> {
                    note(answer, due);
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

    private void note(AsyncResult<Integer> answer, long since) {
        long now = System.nanoTime();
        if (answer.succeeded() && answer.result() == CREATED) {
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
