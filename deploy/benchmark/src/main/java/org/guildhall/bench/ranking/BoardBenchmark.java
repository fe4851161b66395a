package org.guildhall.bench.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.local.launcher.TemporarySuite;

/** A judge in each of ten projects saves marks; how long until the contest's internal board shows each of them. */
public final class BoardBenchmark implements Benchmark {
    private static final int PROJECTS = 10;
    private static final int ENTRIES = 1_000;
    private static final int JUDGES = 3;
    private static final int WARM_UP = 3;
    /** A judge types for up to twice as long between two saves. */
    private static final int PAUSE_MILLIS = 2_000;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String description() {
        return "from a mark saved to the internal board that shows it, 10 projects with 1,000 entries each";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("Storing %d projects with %,d entries and %d sheets each.", PROJECTS, ENTRIES, JUDGES);
            StoredContest contest = StoredContest.create(suite, PROJECTS, ENTRIES, JUDGES, "DRAFT");
            List<JudgedProject> projects = new ArrayList<>();
            for (StoredContest.Stage stage : contest.stages()) {
                projects.add(JudgedProject.open(suite, contest, stage));
            }
            for (int phase = 1; phase <= WARM_UP; phase++) {
                round(projects, scale, new ConcurrentHistogram(3));
            }
            for (int round = 1; round <= scale.rounds(); round++) {
                Histogram delays = new ConcurrentHistogram(3);
                round(projects, scale, delays);
                double p50 = delays.getValueAtPercentile(50) / 1e3;
                double p99 = delays.getValueAtPercentile(99) / 1e3;
                report.say(
                        "round %d    %d marks   shown p50 %.1f ms   p99 %.1f ms",
                        round, delays.getTotalCount(), p50, p99);
                report.add("board.p50", p50, "ms");
                report.add("board.p99", p99, "ms");
            }
        }
    }

    private static void round(List<JudgedProject> projects, Scale scale, Histogram delays) throws Exception {
        ExecutorService judges = Executors.newFixedThreadPool(projects.size());
        try {
            long end = System.nanoTime() + scale.phase().toNanos();
            List<Callable<Void>> work = new ArrayList<>();
            for (JudgedProject project : projects) {
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        Thread.sleep(ThreadLocalRandom.current().nextInt(2 * PAUSE_MILLIS));
                        delays.recordValue(project.saveAndSee());
                    }
                    return null;
                });
            }
            for (Future<Void> done : judges.invokeAll(work)) {
                done.get();
            }
        } finally {
            judges.shutdownNow();
        }
    }
}
