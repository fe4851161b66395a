package org.guildhall.bench.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.guildhall.local.ApiClient;
import org.guildhall.local.TemporarySuite;

/** A judge in each of ten projects saves marks; how long until the internal board of that project shows each of them. */
public final class BoardBenchmark implements Benchmark {
    private static final int PROJECTS = 10;
    private static final int ENTRIES = 1_000;
    private static final int JUDGES = 3;
    /** Between two saves of a judge, in milliseconds: he types. */
    private static final int PAUSE = 1_000;

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
            List<Project> projects = new ArrayList<>();
            for (UUID stage : contest.stages()) {
                projects.add(Project.open(suite, stage));
            }
            round(projects, scale, new ConcurrentHistogram(3));
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

    private static void round(List<Project> projects, Scale scale, Histogram delays) throws Exception {
        ExecutorService judges = Executors.newFixedThreadPool(projects.size());
        try {
            long end = System.nanoTime() + scale.phase().toNanos();
            List<Callable<Void>> work = new ArrayList<>();
            for (Project project : projects) {
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        Thread.sleep(ThreadLocalRandom.current().nextInt(2 * PAUSE));
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

    /** A project as one of its judges and the organiser see it. */
    private record Project(
            ApiClient api, String base, String stage, String judge, String organiser, Iterator<String> tasks) {
        static Project open(TemporarySuite suite, UUID stage) throws Exception {
            ApiClient api = new ApiClient();
            String subject = StoredContest.judgeOf(suite, stage);
            String judge = suite.tokenOf(subject);
            String base = suite.endpoints().contest();
            List<String> tasks = new ArrayList<>();
            String next = "?limit=200";
            while (next != null) {
                JsonNode page = ApiClient.require("GET tasks", api.get(base + "/judging/tasks" + next, judge));
                page.path("items").forEach(task -> tasks.add(task.path("id").asText()));
                next = page.path("next").isTextual()
                        ? "?limit=200&cursor=" + page.path("next").asText()
                        : null;
            }
            return new Project(
                    api, base, stage.toString(), judge, suite.tokens().organiser(), tasks.iterator());
        }

        /** Returns how long it took from sending a mark until the board showed it, in microseconds. */
        long saveAndSee() {
            String url = base + "/judging/tasks/" + tasks.next();
            JsonNode sheet = ApiClient.require("GET task", api.get(url, judge)).path("sheet");
            String code = sheet.path("code").asText();
            Map<String, String> before = totals();
            Map<String, Object> marks = new HashMap<>();
            marks.put("c1", sheet.path("marks").path("c1").asDouble() > 75 ? "0" : "100");
            long begin = System.nanoTime();
            ApiClient.require(
                    "PATCH task",
                    api.edit(
                            "PATCH",
                            url,
                            judge,
                            Map.of("marks", marks),
                            sheet.path("version").asText()));
            while (totals().get(code).equals(before.get(code))) {
                if (System.nanoTime() - begin > 10_000_000_000L) {
                    throw new IllegalStateException("the board doesn't show the mark of " + code);
                }
            }
            return (System.nanoTime() - begin) / 1000;
        }

        private Map<String, String> totals() {
            Map<String, String> totals = new HashMap<>();
            JsonNode standing =
                    ApiClient.require("GET standing", api.get(base + "/stages/" + stage + "/standing", organiser));
            standing.path("entries")
                    .forEach(entry -> totals.put(
                            entry.path("code").asText(), entry.path("total").asText()));
            return totals;
        }
    }
}
