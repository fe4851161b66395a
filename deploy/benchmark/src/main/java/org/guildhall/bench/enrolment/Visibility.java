package org.guildhall.bench.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.load.Measured;

/**
 * Watches the public statistic while joins are acknowledged, and tells how long each took to show: the k-th acknowledged
 * join is visible when the answer that first shows k joins more than before has arrived. That is at most one poll too late.
 */
final class Visibility {
    static final Duration POLL = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReportedJoins reported;
    private final long before;
    private final List<Sight> sights = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "visibility");
    private volatile long expected = Long.MAX_VALUE;
    private volatile RuntimeException failure;

    /** What was shown when, in {@link System#nanoTime()}. */
    record Sight(long at, long joins) {}

    private Visibility(ReportedJoins reported) {
        this.reported = reported;
        this.before = reported.count();
    }

    static Visibility watch(ReportedJoins reported) {
        Visibility visibility = new Visibility(reported);
        visibility.thread.setDaemon(true);
        visibility.thread.start();
        return visibility;
    }

    /** Waits until all are visible and returns their delays, in microseconds. */
    Histogram delays(long[] acknowledged) throws InterruptedException {
        expected = acknowledged.length;
        thread.join(PATIENCE.toMillis());
        if (failure != null) {
            throw failure;
        }
        if (thread.isAlive()) {
            expected = 0;
            throw new IllegalStateException(
                    "%d joins are not visible after %s".formatted(acknowledged.length, PATIENCE));
        }
        return delays(acknowledged, sights);
    }

    /** Returns the delay of each acknowledgement to the first sight that covers it. */
    static Histogram delays(long[] acknowledged, List<Sight> sights) {
        Histogram delays = Measured.newHistogram();
        int sight = 0;
        for (int k = 1; k <= acknowledged.length; k++) {
            while (sights.get(sight).joins() < k) {
                sight++;
            }
            Measured.record(delays, sights.get(sight).at() - acknowledged[k - 1]);
        }
        return delays;
    }

    private void watch() {
        try {
            long shown = 0;
            while (shown < expected) {
                long begin = System.nanoTime();
                shown = reported.count() - before;
                sights.add(new Sight(System.nanoTime(), shown));
                long pause = POLL.toMillis() - (System.nanoTime() - begin) / 1_000_000;
                Thread.sleep(Math.max(pause, 1));
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
