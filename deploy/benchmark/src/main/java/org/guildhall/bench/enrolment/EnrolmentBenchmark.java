package org.guildhall.bench.enrolment;

import java.time.Duration;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.SyntheticPersons;

/** Joining over HTTP with everything on, against one transaction per enrolment in plain JDBC on the same server. */
public final class EnrolmentBenchmark implements Benchmark {
    private static final int SESSIONS = 30;

    @Override
    public String name() {
        return "enrolment";
    }

    @Override
    public String description() {
        return "joins per second against plain JDBC, latency, and the delay until reporting shows them";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.say("Starting PostgreSQL (fsync on), Kafka (in this JVM) and the three services on data of their own.");
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            BaselineDatabase database = BaselineDatabase.create(suite.postgres(), scale.repository());
            Enrolments enrolments = new Enrolments(database.openSessions(SESSIONS), new SyntheticPersons(1));
            JoinSessions sessions = JoinSessions.open(suite, SESSIONS);
            try (BaselineLoad baseline = new BaselineLoad(database)) {
                Phases phases = new Phases(
                        new BaselinePhase(baseline, enrolments),
                        new JoinPhase(suite, sessions, new PreparedJoins(sessions, new SyntheticPersons(2))),
                        scale.phase(),
                        report);
                phases.explain();
                phases.warmUp();
                for (int round = 1; round <= scale.rounds(); round++) {
                    phases.round(round);
                }
                for (int round = 1; round <= scale.rounds(); round++) {
                    phases.visibility(round);
                }
                phases.conclude();
            }
        }
    }

    /** How much work to prepare: what the fastest phase so far would do in the time, and half as much again. */
    static int enough(double fastest, Duration time) {
        return (int) (fastest * 1.5 * time.toMillis() / 1000) + 1000;
    }
}
