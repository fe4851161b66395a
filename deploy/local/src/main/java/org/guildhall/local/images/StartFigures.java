package org.guildhall.local.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures each service alone: from the start of its process until it says ready, and what memory it has at rest. */
final class StartFigures {
    private static final List<String> WITHOUT_CACHE = List.of("@java.options", "-jar", "quarkus-run.jar");

    /** Longer than any job of a service waits before it first runs. */
    private static final Duration REST = Duration.ofSeconds(45);

    private final int rounds;

    StartFigures(int rounds) {
        this.rounds = rounds;
    }

    /** The others stay: a service starts beside its second instance as in a rollout. */
    void measure(List<Pod> pods) throws InterruptedException {
        System.out.printf(
                "%nMedian (range) of %d starts, in seconds, and resident memory after %d s of rest%n",
                rounds, REST.toSeconds());
        for (Pod pod : pods) {
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                without.add(start(pod, WITHOUT_CACHE));
                with.add(start(pod, List.of()));
            }
            Thread.sleep(REST.toMillis());
            System.out.printf(
                    Locale.ROOT,
                    "%-22s without cache %s  with cache %s  %.0f MB%n",
                    pod.name(),
                    summary(without),
                    summary(with),
                    pod.residentMemory() / 1048576.0);
        }
    }

    private static double start(Pod pod, List<String> arguments) {
        pod.stop();
        pod.remove();
        pod.play(arguments);
        return pod.awaitReady().toMillis() / 1000.0;
    }

    static String summary(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
