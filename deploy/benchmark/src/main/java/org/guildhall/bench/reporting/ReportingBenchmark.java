package org.guildhall.bench.reporting;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.bench.load.Call;
import org.guildhall.bench.load.CpuTimes;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Measured;
import org.guildhall.local.launcher.TemporarySuite;

/** A large city's federation: how fast its events are read, and how fast questions about it are answered. */
public final class ReportingBenchmark implements Benchmark {
    private static final int MOST_CALLS = 100_000;

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public String description() {
        return "14,000 organisations and --members members: reading all events, and queries along the tree";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository());
                LargeFederation federation = new LargeFederation(suite.bootstrapServers())) {
            ReportedFigures figures = new ReportedFigures(suite);
            CpuTimes before = CpuTimes.now(suite.postgres());
            long begin = System.nanoTime();
            federation.tellOrganisations();
            federation.tellContests();
            federation.tellMembers(scale.members());
            report.say("Told of %,d members after %.0f s.", scale.members(), seconds(begin));
            figures.awaitMembers(federation.root(), scale.members());
            addRate(report, "reporting.live", scale, begin);
            sayProcessorTime(suite, before, scale, report);
            measureQueries(suite, federation, scale, report);
            before = CpuTimes.now(suite.postgres());
            begin = System.nanoTime();
            figures.rebuild();
            addRate(report, "reporting.replay", scale, begin);
            sayProcessorTime(suite, before, scale, report);
            measureMove(figures, federation, report);
            long shown = figures.members(federation.root(), "SELF");
            report.add("reporting.difference", scale.members() - shown, "members");
        }
    }

    private static void addRate(Report report, String figure, Scale scale, long begin) {
        double rate = events(scale) / seconds(begin);
        report.say("%s %.0f /s, %.0f s", figure, rate, seconds(begin));
        report.add(figure, rate, "/s");
    }

    private static long events(Scale scale) {
        return (long) scale.members()
                + LargeFederation.ORGANISATIONS
                + LargeFederation.CONTESTS
                + LargeFederation.ENTRIES;
    }

    private static void sayProcessorTime(TemporarySuite suite, CpuTimes before, Scale scale, Report report) {
        report.say("processor ms per event %s", CpuTimes.now(suite.postgres()).perEach(before, events(scale)));
    }

    private static void measureQueries(TemporarySuite suite, LargeFederation federation, Scale scale, Report report)
            throws Exception {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("reporting.root", ReportedFigures.children(federation.root()));
        queries.put("reporting.district", ReportedFigures.children(federation.district(0)));
        queries.put("reporting.township", ReportedFigures.children(federation.township()));
        queries.put("reporting.trend", ReportedFigures.trend(federation.root()));
        for (Map.Entry<String, String> query : queries.entrySet()) {
            ask(suite, query.getValue(), scale.phase());
            for (int round = 1; round <= scale.rounds(); round++) {
                Measured measured = ask(suite, query.getValue(), scale.phase());
                report.say("%s round %d p95 %.1f ms %s", query.getKey(), round, measured.millis(95), measured);
                report.add(query.getKey() + ".p50", measured.millis(50), "ms");
                report.add(query.getKey() + ".p95", measured.millis(95), "ms");
                report.add(query.getKey() + ".p99", measured.millis(99), "ms");
            }
        }
    }

    private static Measured ask(TemporarySuite suite, String query, Duration time) throws Exception {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + suite.tokens().administrator());
        Call call = new Call(HttpMethod.POST, "/statistics/queries", headers, Buffer.buffer(query), 200);
        return HttpLoad.closedLoop(suite.endpoints().reporting(), 1, Collections.nCopies(MOST_CALLS, call), time);
    }

    private static void measureMove(ReportedFigures figures, LargeFederation federation, Report report)
            throws InterruptedException {
        UUID moved = federation.district(1);
        UUID under = federation.district(2);
        long both = figures.members(moved, "SELF") + figures.members(under, "SELF");
        long before = figures.members(under, "SELF");
        long begin = System.nanoTime();
        federation.tellMove(moved, under);
        int wrong = figures.awaitChange(under, before, both);
        double took = seconds(begin);
        report.say("reporting.move %.2f s, %,d members", took, figures.members(moved, "SELF"));
        report.add("reporting.move", took, "s");
        report.add("reporting.move.wrong", wrong, "answers");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
