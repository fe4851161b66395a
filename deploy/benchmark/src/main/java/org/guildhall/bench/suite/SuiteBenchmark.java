package org.guildhall.bench.suite;

import java.time.Duration;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.ResidentMemory;
import org.guildhall.bench.Scale;

/** What the local suite costs: time until it is ready, memory when nobody does anything. */
public final class SuiteBenchmark implements Benchmark {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final double GIGABYTE = 1L << 30;

    @Override
    public String name() {
        return "suite";
    }

    @Override
    public String description() {
        return "seconds until deploy/run is ready on empty data, and resident memory of all its processes when idle";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.say(
                "Starting deploy/run on empty data and its usual ports, already built; then %d s of nothing.",
                IDLE.toSeconds());
        report.say("Memory is the sum over all processes; pages that PostgreSQL's processes share count in each.");
        for (int round = 1; round <= scale.rounds(); round++) {
            try (Checkout checkout = Checkout.of(scale.repository());
                    SuiteRun run = SuiteRun.start(checkout)) {
                double ready = run.awaitReady().toMillis() / 1000.0;
                Thread.sleep(IDLE.toMillis());
                ResidentMemory memory = ResidentMemory.of(run.processes());
                report.say("round %d    ready after %.1f s, then %s", round, ready, memory);
                report.add("suite.ready", ready, "s");
                report.add("suite.memory", memory.bytes() / GIGABYTE, "GB");
            }
        }
    }
}
