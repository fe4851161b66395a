package org.guildhall.acceptance;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at the national figures over and over, whatever goes on meanwhile. */
final class Watch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger looks = new AtomicInteger();

    private Watch() {}

    static Watch begin(Federation federation) {
        Watch watch = new Watch();
        watch.looking.scheduleWithFixedDelay(
                () -> federation.look().ifPresent(found -> watch.looks.incrementAndGet()),
                0,
                PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
        return watch;
    }

    /** How often there was an answer. */
    int looks() {
        return looks.get();
    }

    @Override
    public void close() throws InterruptedException {
        looking.shutdownNow();
        looking.awaitTermination(1, TimeUnit.MINUTES);
    }
}
