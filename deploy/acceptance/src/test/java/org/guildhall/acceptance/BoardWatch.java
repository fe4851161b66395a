package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Somebody who looks at a board, and comes back when the stream ends, at the moment they were told, with what they saw last. */
final class BoardWatch implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long UNTOLD = 200;

    private final Rotation reporting;
    private final String token;
    private final String path;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long members = -1;
    private volatile String lastId = "";
    private volatile long comeBack = UNTOLD;
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger hints = new AtomicInteger();
    private volatile long endedAt;
    private volatile long longestGap;

    BoardWatch(Rotation reporting, String token, String path) {
        this.reporting = reporting;
        this.token = token;
        this.path = path;
        Thread watching = new Thread(this::watch, "board-watch");
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        try {
            do {
                comeBack = UNTOLD;
                listen();
            } while (!closed.await(comeBack, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        int before = events.get();
        try (Stream<String> lines = reporting.next().listen(token, path, lastId)) {
            lines.forEach(this::read);
        } catch (UncheckedIOException e) {
            // It broke off, or nobody was there.
        }
        if (events.get() > before) {
            endedAt = System.nanoTime();
            ends.incrementAndGet();
        }
    }

    private void read(String line) {
        if (line.startsWith("id: ")) {
            lastId = line.substring("id: ".length());
        } else if (line.startsWith("retry: ")) {
            comeBack = Long.parseLong(line.substring("retry: ".length()));
            hints.incrementAndGet();
        } else if (line.startsWith("data: ")) {
            members = membersOf(line.substring("data: ".length()));
            events.incrementAndGet();
            if (endedAt != 0) {
                longestGap = Math.max(longestGap, System.nanoTime() - endedAt);
                endedAt = 0;
            }
        }
    }

    private static long membersOf(String event) {
        try {
            return JSON.readTree(event).at("/tiles/0/value").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As shown now; less than none before anything is. */
    long members() {
        return members;
    }

    /** How often the stream ended that something was seen on. */
    int ends() {
        return ends.get();
    }

    /** How often it was told when to come back. */
    int hints() {
        return hints.get();
    }

    /** From the end of a stream to the first event of the next. */
    double longestGapSeconds() {
        return longestGap / 1e9;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
