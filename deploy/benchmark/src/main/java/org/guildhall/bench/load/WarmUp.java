package org.guildhall.bench.load;

import java.util.concurrent.Callable;
import org.guildhall.bench.Report;

/** Lets all sides compile and fill their caches: a phase is repeated until it gets no faster any more. Nothing of it counts. */
public final class WarmUp {
    private static final int LONGEST = 15;
    private static final long FEWEST_CALLS = 30_000;
    private static final double WORTH_WAITING_FOR = 1.1;

    private WarmUp() {}

    public static void untilNoFaster(Report report, String name, Callable<Measured> phase) throws Exception {
        double fastest = 0;
        long calls = 0;
        for (int i = 1; i <= LONGEST; i++) {
            Measured measured = phase.call();
            report.say("warm-up    %-11s %s", name, measured);
            calls += measured.succeeded();
            if (measured.perSecond() < fastest * WORTH_WAITING_FOR && calls >= FEWEST_CALLS) {
                return;
            }
            fastest = Math.max(fastest, measured.perSecond());
        }
    }
}
