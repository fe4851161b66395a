package org.guildhall.bench.enrolment;

import java.time.Duration;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.bench.load.HttpLoad;
import org.guildhall.bench.load.Measured;
import org.guildhall.bench.load.WarmUp;
import org.guildhall.local.launcher.TemporarySuite;

/** Cards verified at many counters at once, live against the database. */
public final class CardBenchmark implements Benchmark {
    private static final int CONNECTIONS = 256;
    private static final int FASTEST = 15_000;

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public String description() {
        return "verifications of shown card codes per second, and latency";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("2,000 members with a card join, and show their codes.");
            CardHolders holders = CardHolders.join(suite);
            if (!holders.isValid()) {
                throw new IllegalStateException("a code just taken isn't valid");
            }
            WarmUp.untilNoFaster(report, "verify", () -> verify(suite, holders, scale.phase()));
            for (int round = 1; round <= scale.rounds(); round++) {
                report.say("round %d", round);
                Measured measured = verify(suite, holders, scale.phase());
                report.say("           verify      %s", measured);
                report.add("cards.verify.rps", measured.perSecond(), "/s");
                report.add("cards.verify.p50", measured.millis(50), "ms");
                report.add("cards.verify.p99", measured.millis(99), "ms");
                report.add("cards.verify.errors", measured.failed(), "verifications");
            }
        }
    }

    /** A phase is shorter than the minute a code is good for. */
    private static Measured verify(TemporarySuite suite, CardHolders holders, Duration time) throws Exception {
        int enough = (int) (FASTEST * time.toSeconds());
        return HttpLoad.closedLoop(suite.endpoints().membership(), CONNECTIONS, holders.verifications(enough), time);
    }
}
