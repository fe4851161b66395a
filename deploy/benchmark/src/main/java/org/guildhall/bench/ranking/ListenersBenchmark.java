package org.guildhall.bench.ranking;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.ResidentMemory;
import org.guildhall.bench.Scale;
import org.guildhall.local.launcher.TemporarySuite;

/** Thousands who listen to one public board: how soon each of them hears of a change, and what they cost. */
public final class ListenersBenchmark implements Benchmark {
    private static final int LISTENERS = 5_000;
    /** A round is so many phases: what leaks does so slowly. */
    private static final int PHASES = 10;

    private static final int WARM_UP = 5;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "listeners";
    }

    @Override
    public String description() {
        return "from a sheet signed to the last of 5,000 who listen to the public board, and the memory they take";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        Duration length = scale.phase().multipliedBy(PHASES);
        int changes = (int) Math.max(1, length.dividedBy(PAUSE));
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            StoredContest contest = StoredContest.create(suite, 1, WARM_UP + scale.rounds() * changes, 1, "DRAFT");
            JudgedProject project =
                    JudgedProject.open(suite, contest, contest.stages().get(0));
            report.say(
                    "Rounds of %d s with a change every %d s; contest-service has %.0f MB before anybody listens.",
                    length.toSeconds(), PAUSE.toSeconds(), memory());
            URI stream = URI.create(suite.endpoints().contest() + "/contests/" + contest.contestId() + "/board/stream");
            try (Listeners listeners = Listeners.join(stream, LISTENERS)) {
                int signed = 0;
                for (int i = 0; i < WARM_UP; i++) {
                    change(listeners, project, ++signed, new Histogram(3));
                }
                for (int round = 1; round <= scale.rounds(); round++) {
                    Histogram delays = new Histogram(3);
                    double before = memory();
                    for (int i = 0; i < changes; i++) {
                        change(listeners, project, ++signed, delays);
                    }
                    tell(report, round, delays, before, memory());
                }
            }
        }
    }

    private static void change(Listeners listeners, JudgedProject project, int signed, Histogram delays)
            throws InterruptedException {
        long end = System.nanoTime() + PAUSE.toNanos();
        listeners.hear(project::finalise, "\"marked\":" + signed + ",", delays);
        Thread.sleep(Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }

    private static void tell(Report report, int round, Histogram delays, double before, double after) {
        double p50 = delays.getValueAtPercentile(50) / 1e3;
        double max = delays.getMaxValue() / 1e3;
        report.say(
                "round %d    %,d events heard, p50 %.0f ms, last %.0f ms   contest-service %.0f MB, then %.0f MB",
                round, delays.getTotalCount(), p50, max, before, after);
        report.add("listeners.p50", p50, "ms");
        report.add("listeners.max", max, "ms");
        report.add("listeners.memory", after, "MB");
        report.add("listeners.growth", after - before, "MB");
    }

    /** Resident megabytes of contest-service. */
    private static double memory() throws IOException {
        List<ProcessHandle> service = ProcessHandle.current()
                .descendants()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.contains("contest-service")))
                .toList();
        return ResidentMemory.of(service).bytes() / MEGABYTE;
    }
}
