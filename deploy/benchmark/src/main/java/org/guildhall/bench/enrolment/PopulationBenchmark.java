package org.guildhall.bench.enrolment;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.bench.load.Call;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Measured;
import org.guildhall.bench.load.WarmUp;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.SyntheticPerson;
import org.guildhall.local.scenario.SyntheticPersons;

/** What a large city's members weigh: joins among none and among 1,500,000 stored members, and finding one of them. */
public final class PopulationBenchmark implements Benchmark {
    private static final int MEMBERS = 1_500_000;
    private static final int SESSIONS = 30;
    private static final int WARM_UP_CONNECTIONS = 256;
    private static final int CONNECTIONS = 64;
    private static final int SEARCHES_PER_SECOND = 50;
    private static final int SEED = 2;

    @Override
    public String name() {
        return "population";
    }

    @Override
    public String description() {
        return "joins among 1,500,000 members against among none, and searches for a member";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            SyntheticPersons persons = new SyntheticPersons(SEED);
            JoinSessions sessions = JoinSessions.open(suite, SESSIONS);
            JoinPhase joins = new JoinPhase(suite, sessions, new PreparedJoins(sessions, persons));
            declareNoMember(suite);
            WarmUp.untilNoFaster(report, "joins", () -> joins.closedLoop(WARM_UP_CONNECTIONS, scale.phase()));
            joins.drain();
            joins(joins, scale, report, "none");
            store(suite, report);
            // The first joins among them read pages nobody has read yet.
            joins.closedLoop(CONNECTIONS, scale.phase());
            joins(joins, scale, report, "stored");
            report.add(
                    "population.joins.ratio",
                    report.median("population.joins.stored") / report.median("population.joins.none"),
                    "x");
            joins.drain();
            searches(suite, persons, scale, report);
        }
    }

    /** Who looks for members says that they are none. */
    private static void declareNoMember(TemporarySuite suite) {
        String url = suite.endpoints().membership() + "/non-member-declarations/mine";
        ApiClient.require(
                "PUT /non-member-declarations/mine",
                new ApiClient().edit("PUT", url, suite.tokens().officer(), Map.of(), "*"));
    }

    private static void joins(JoinPhase joins, Scale scale, Report report, String among) throws Exception {
        for (int round = 1; round <= scale.rounds(); round++) {
            Measured measured = joins.closedLoop(CONNECTIONS, scale.phase());
            joins.drain();
            report.say("round %d    joins among %-6s  %s", round, among, measured);
            report.add("population.joins." + among, measured.perSecond(), "/s");
            report.add("population.joins.errors", measured.failed(), "joins");
        }
    }

    private static void store(TemporarySuite suite, Report report) throws SQLException {
        long begin = System.nanoTime();
        new StoredPopulation(suite).add(MEMBERS);
        report.say("%,d members stored in %.0f s", MEMBERS, (System.nanoTime() - begin) / 1e9);
    }

    /** For the members who joined first, by document and by mobile in turn. */
    private static void searches(TemporarySuite suite, SyntheticPersons persons, Scale scale, Report report)
            throws Exception {
        for (int round = 0; round <= scale.rounds(); round++) {
            Duration time = scale.phase();
            int count = (int) (SEARCHES_PER_SECOND * time.toSeconds());
            int first = round * count;
            List<Call> calls = IntStream.range(first, first + count)
                    .mapToObj(index -> search(suite, persons.person(index), index % 2 == 0))
                    .toList();
            Measured measured = HttpLoad.openLoop(suite.endpoints().membership(), CONNECTIONS, calls, time)
                    .measured();
            report.say("%-8s   searches  %s", round == 0 ? "warm-up" : "round " + round, measured);
            if (round > 0) {
                report.add("population.search.p99", measured.millis(99), "ms");
                report.add("population.search.errors", measured.failed(), "searches");
            }
        }
    }

    private static Call search(TemporarySuite suite, SyntheticPerson person, boolean byDocument) {
        String asked = byDocument
                ? "{\"documentNumber\":\"%s\"}".formatted(person.documentNumber())
                : "{\"mobile\":\"%s\"}".formatted(person.mobile());
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + suite.tokens().officer());
        return new Call(HttpMethod.POST, "/members/search", headers, Buffer.buffer(asked), 200);
    }
}
