package org.guildhall.bench.enrolment;

import java.time.Duration;
import org.guildhall.bench.load.Measured;

/** Phases of the baseline, each on enrolments made before it. */
final class BaselinePhase {
    private final BaselineLoad load;
    private final Enrolments enrolments;
    private double fastest = 4000;

    BaselinePhase(BaselineLoad load, Enrolments enrolments) {
        this.load = load;
        this.enrolments = enrolments;
    }

    Measured run(Duration time) throws Exception {
        Measured measured = load.run(enrolments.prepare(EnrolmentBenchmark.enough(fastest, time)), time);
        fastest = Math.max(fastest, measured.perSecond());
        return measured;
    }
}
