package org.guildhall.local.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Kills or stops one pod after the other and plays it anew, while something else goes on; never two at a time. */
final class Disturbance implements AutoCloseable {
    private final List<Pod> pods;
    private final Duration pause;
    private final Random random;
    private final Thread thread = new Thread(this::disturb, "disturbance");
    private final List<Duration> readyAfter = new ArrayList<>();
    private int killed;
    private boolean closing;
    private @Nullable RuntimeException failure;

    private Disturbance(List<Pod> pods, Duration pause, long seed) {
        this.pods = new ArrayList<>(pods);
        this.pause = pause;
        this.random = new Random(seed);
    }

    /** @param pause after a pod is ready again until the next one goes */
    static Disturbance begin(List<Pod> pods, Duration pause, long seed) {
        Disturbance disturbance = new Disturbance(pods, pause, seed);
        disturbance.thread.start();
        return disturbance;
    }

    private void disturb() {
        try {
            while (true) {
                Collections.shuffle(pods, random);
                for (Pod pod : pods) {
                    if (isClosingAfterAPause()) {
                        return;
                    }
                    replace(pod);
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void replace(Pod pod) {
        boolean kill = random.nextBoolean();
        System.out.printf("%n%s %s%n", kill ? "Killing" : "Stopping", pod.name());
        if (kill) {
            pod.kill();
            killed++;
        } else {
            pod.stop();
        }
        pod.remove();
        pod.play();
        readyAfter.add(pod.awaitReady());
    }

    private synchronized boolean isClosingAfterAPause() {
        long deadline = System.nanoTime() + pause.toNanos();
        try {
            while (!closing && System.nanoTime() < deadline) {
                wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return closing;
    }

    /** Waits until everybody is there again; throws what went wrong meanwhile. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** How many pods went. */
    int replaced() {
        return readyAfter.size();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pods killed, %d stopped; new ones ready after %.1f to %.1f s.",
                killed,
                readyAfter.size() - killed,
                seconds(readyAfter.stream().min(Duration::compareTo).orElse(Duration.ZERO)),
                seconds(readyAfter.stream().max(Duration::compareTo).orElse(Duration.ZERO)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
