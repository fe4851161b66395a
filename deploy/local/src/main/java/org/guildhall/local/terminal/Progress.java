package org.guildhall.local.terminal;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows how far a task is: on a terminal a bar that moves, elsewhere a plain line now and then. Safe for many threads.
 */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final String task;
    private final int total;
    private final long begin = System.nanoTime();
    private long shown = begin;
    private int done;

    public Progress(PrintStream out, boolean terminal, String task, int total) {
        this.out = out;
        this.terminal = terminal;
        this.task = task;
        this.total = total;
    }

    public synchronized void step() {
        done++;
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (System.nanoTime() - shown >= pause.toNanos()) {
            shown = System.nanoTime();
            show();
        }
    }

    /** Shows the last state, which stays. */
    @Override
    public synchronized void close() {
        show();
        if (terminal) {
            out.println();
        }
    }

    private void show() {
        double seconds = Math.max(0.001, (System.nanoTime() - begin) / 1e9);
        String figures = "%,d of %,d, %,.0f/s, %.1f s".formatted(done, total, done / seconds, seconds);
        if (terminal) {
            out.printf("\r%-10s [%s] %s\u001b[K", task, bar(), figures);
        } else {
            out.printf("%-10s %s%n", task, figures);
        }
        out.flush();
    }

    private String bar() {
        int filled = total == 0 ? BAR : (int) ((long) done * BAR / total);
        return "#".repeat(filled) + "-".repeat(BAR - filled);
    }
}
