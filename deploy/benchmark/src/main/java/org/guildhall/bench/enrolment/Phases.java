package org.guildhall.bench.enrolment;

import java.time.Duration;
import java.util.List;
import org.guildhall.bench.Report;
import org.guildhall.bench.load.CpuTimes;
import org.guildhall.bench.load.Measured;
import org.guildhall.bench.load.WarmUp;

/** The phases of the benchmark in their order, told to the report as they end. */
final class Phases {
    private static final List<Integer> CONNECTIONS = List.of(16, 64, 256);
    private static final int WARM_UP_CONNECTIONS = 256;
    private static final double MICROS_PER_SECOND = 1e6;

    private final BaselinePhase baseline;
    private final JoinPhase joins;
    private final Duration time;
    private final Report report;

    Phases(BaselinePhase baseline, JoinPhase joins, Duration time, Report report) {
        this.baseline = baseline;
        this.joins = joins;
        this.time = time;
        this.report = report;
    }

    void explain() {
        report.say("baseline: plain JDBC, one transaction per enrolment, 16 connections, closed loop.");
        report.say(
                "joins: HTTP with everything on, relay and reporting running, closed loop at %s connections;",
                CONNECTIONS);
        report.say(
                "  latency in a closed loop hides waiting that never happened. Then an open loop at half the fastest");
        report.say(
                "  rate for the delay until the statistic shows a join, polled every %d ms.",
                Visibility.POLL.toMillis());
    }

    void warmUp() throws Exception {
        report.say("warm-up    baseline    %s", baseline.run(time));
        WarmUp.untilNoFaster(
                report, "joins c" + WARM_UP_CONNECTIONS, () -> joins.closedLoop(WARM_UP_CONNECTIONS, time));
        report.say("           all shown after %.1f s", seconds(joins.drain()));
    }

    void round(int round) throws Exception {
        CpuTimes start = joins.cpuTimes();
        Measured plain = baseline.run(time);
        report.say("round %d    baseline    %s", round, plain);
        report.say("           processor ms per join:%s", joins.cpuTimes().perEach(start, plain.succeeded()));
        tell("enrolment.baseline", "", plain);
        int errors = 0;
        for (int connections : CONNECTIONS) {
            CpuTimes before = joins.cpuTimes();
            Measured measured = joins.closedLoop(connections, time);
            JoinPhase.Backlog backlog = joins.backlog();
            double ratio = measured.perSecond() / plain.perSecond();
            report.say("round %d    joins c%-4d %s   %.2f x baseline", round, connections, measured, ratio);
            Duration drained = joins.drain();
            report.say(
                    "           backlog: %d events in the outbox, %d joins not shown yet; none after %.1f s",
                    backlog.outbox(), backlog.joins(), seconds(drained));
            report.say("           processor ms per join:%s", joins.cpuTimes().perEach(before, measured.succeeded()));
            tell("enrolment", ".c" + connections, measured);
            report.add("enrolment.ratio.c" + connections, ratio, "x");
            report.add("enrolment.backlog.c" + connections, backlog.joins(), "joins");
            errors += measured.failed();
        }
        report.add("enrolment.errors", errors, "joins");
    }

    private void tell(String benchmark, String suffix, Measured measured) {
        report.add(benchmark + ".rps" + suffix, measured.perSecond(), "/s");
        report.add(benchmark + ".p50" + suffix, measured.millis(50), "ms");
        report.add(benchmark + ".p99" + suffix, measured.millis(99), "ms");
    }

    /** Joins at half the measured maximum and sees when they show. */
    void visibility(int round) throws Exception {
        double maximum = CONNECTIONS.stream()
                .mapToDouble(connections -> report.median("enrolment.rps.c" + connections))
                .max()
                .orElseThrow();
        JoinPhase.Seen seen = joins.openLoop(maximum / 2, time);
        double p50 = seen.delays().getValueAtPercentile(50) / MICROS_PER_SECOND;
        double p99 = seen.delays().getValueAtPercentile(99) / MICROS_PER_SECOND;
        report.say("round %d    open loop   %s   visible p50 %.2f s   p99 %.2f s", round, seen.measured(), p50, p99);
        report.add("enrolment.half.p99", seen.measured().millis(99), "ms");
        report.add("enrolment.half.errors", seen.measured().failed(), "joins");
        report.add("enrolment.visible.p50", p50, "s");
        report.add("enrolment.visible.p99", p99, "s");
    }

    /** The books must balance: what was promised is shown, once. */
    void conclude() throws Exception {
        joins.drain();
        report.say("acknowledged %d joins, shown %d", joins.acknowledged(), joins.shown());
        report.add("enrolment.difference", joins.shown() - joins.acknowledged(), "joins");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
