package org.guildhall.bench.enrolment;

import java.sql.SQLException;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.load.CpuTimes;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Measured;
import org.guildhall.local.launcher.TemporarySuite;

/** Phases of joins over HTTP, each on requests made before it, with a count of all that was acknowledged. */
final class JoinPhase {
    private static final int OPEN_LOOP_CONNECTIONS = 256;

    private final TemporarySuite suite;
    private final PreparedJoins joins;
    private final ReportedJoins reported;
    private double fastest = 4000;
    private long acknowledged;

    JoinPhase(TemporarySuite suite, JoinSessions sessions, PreparedJoins joins) {
        this.suite = suite;
        this.joins = joins;
        this.reported = new ReportedJoins(suite, sessions.organisationId());
    }

    /**
     * What waits on the way to the statistic at the end of a phase.
     *
     * @param outbox events not yet sent
     * @param joins acknowledged joins not yet shown
     */
    record Backlog(long outbox, long joins) {}

    /** Latency of an open loop's joins, and their delays until they showed. */
    record Seen(Measured measured, Histogram delays) {}

    Measured closedLoop(int connections, Duration time) throws Exception {
        suite.requireAlive();
        Measured measured = HttpLoad.closedLoop(
                suite.endpoints().membership(),
                connections,
                joins.prepare(EnrolmentBenchmark.enough(fastest, time)),
                time);
        fastest = Math.max(fastest, measured.perSecond());
        acknowledged += measured.succeeded();
        return measured;
    }

    Seen openLoop(double perSecond, Duration time) throws Exception {
        suite.requireAlive();
        int count = Math.max(1, (int) (perSecond * time.toMillis() / 1000));
        var prepared = joins.prepare(count);
        Visibility visibility = Visibility.watch(reported);
        HttpLoad.Outcome outcome =
                HttpLoad.openLoop(suite.endpoints().membership(), OPEN_LOOP_CONNECTIONS, prepared, time);
        acknowledged += outcome.measured().succeeded();
        return new Seen(outcome.measured(), visibility.delays(outcome.acknowledged()));
    }

    CpuTimes cpuTimes() {
        return CpuTimes.now(suite.postgres());
    }

    Backlog backlog() throws SQLException {
        long outbox = reported.outbox();
        return new Backlog(outbox, acknowledged - reported.count());
    }

    /** Waits until nothing waits any more. */
    Duration drain() throws SQLException, InterruptedException {
        return reported.awaitDrained(acknowledged);
    }

    long acknowledged() {
        return acknowledged;
    }

    long shown() {
        return reported.count();
    }
}
