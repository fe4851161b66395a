package org.guildhall.bench.transfers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.guildhall.bench.Benchmark;
import org.guildhall.bench.Report;
import org.guildhall.bench.Scale;
import org.guildhall.local.launcher.TemporarySuite;

/** Ten thousand members go to another union, by calls for a thousand each: released by the one side, accepted by the other. */
public final class TransfersBenchmark implements Benchmark {
    private static final int MEMBERS = 10_000;
    private static final int WARM_UP = 2;

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public String description() {
        return "10,000 transfers released and accepted by calls for 1,000 each";
    }

    @Override
    public void run(Scale scale, Report report) throws Exception {
        try (TemporarySuite suite = TemporarySuite.start(scale.repository())) {
            report.say("Storing %,d members.", MEMBERS);
            StoredUnions unions = StoredUnions.create(suite, MEMBERS);
            for (int round = 1 - WARM_UP; round <= scale.rounds(); round++) {
                List<UUID> transfers = unions.ask();
                double released = decide(unions, "release", transfers);
                double accepted = decide(unions, "accept", transfers);
                long lost = MEMBERS - unions.arrived();
                String label = round < 1 ? "warm-up" : "round " + round;
                report.say("%-8s    release %.2f s   accept %.2f s   difference %d", label, released, accepted, lost);
                if (round >= 1) {
                    report.add("transfers.release", released, "s");
                    report.add("transfers.accept", accepted, "s");
                    report.add("transfers.time", released + accepted, "s");
                    report.add("transfers.difference", lost, "members");
                }
                unions.swap();
            }
        }
    }

    /** Returns how long it took, in seconds. */
    private static double decide(StoredUnions unions, String act, List<UUID> transfers) {
        long begin = System.nanoTime();
        int done = 0;
        for (int from = 0; from < transfers.size(); from += StoredUnions.AT_ONCE) {
            List<UUID> part = transfers.subList(from, Math.min(from + StoredUnions.AT_ONCE, transfers.size()));
            JsonNode outcome = unions.decide(act, part);
            done += outcome.path("done").asInt();
        }
        if (done != transfers.size()) {
            throw new IllegalStateException(act + " did " + done + " of " + transfers.size());
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
