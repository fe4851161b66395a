package org.guildhall.reporting.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** A kind for tests: writes a file of so many equal portions, and waits half-way at a gate if there is one. */
@ApplicationScoped
public class PortionsKind implements JobKind {

    static final String CODE = "PORTIONS";
    static final int PORTION = 100_000;

    private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();
    private static final Map<UUID, AtomicInteger> BEGUN = new ConcurrentHashMap<>();
    private static final Map<UUID, AtomicInteger> LEFT = new ConcurrentHashMap<>();

    private final SubtreeReader reader;
    private final JsonParts parts;

    PortionsKind(SubtreeReader reader, JsonParts parts) {
        this.reader = reader;
        this.parts = parts;
    }

    record Asked(
            @NotNull UUID organisation,
            int portions,
            @Nullable String gate) {}

    static String closeGate() {
        String gate = UUID.randomUUID().toString();
        GATES.put(gate, new CountDownLatch(1));
        return gate;
    }

    static void openGate(String gate) {
        GATES.get(gate).countDown();
    }

    /** How often somebody began with it. */
    static int begun(UUID job) {
        return BEGUN.getOrDefault(job, new AtomicInteger()).get();
    }

    /** How often somebody ended with it, whatever came of it. */
    static int left(UUID job) {
        return LEFT.getOrDefault(job, new AtomicInteger()).get();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void check(String parameters) {
        read(parts.read(parameters, Asked.class));
    }

    private void read(Asked asked) {
        reader.read(asked.organisation(), subtree -> subtree.organisation().name());
    }

    @Override
    public void run(JobRun run) throws IOException {
        BEGUN.computeIfAbsent(run.id(), id -> new AtomicInteger()).incrementAndGet();
        try {
            write(run, parts.read(run.parameters(), Asked.class));
        } finally {
            LEFT.computeIfAbsent(run.id(), id -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void write(JobRun run, Asked asked) throws IOException {
        run.steps(asked.portions());
        read(asked);
        byte[] portion = new byte[PORTION];
        try (OutputStream file = run.file("portions.csv", "text/csv")) {
            for (int i = 0; i < asked.portions(); i++) {
                Arrays.fill(portion, (byte) ('a' + i % 26));
                file.write(portion);
                if (asked.gate() != null && i == asked.portions() / 2) {
                    awaitGate(run, asked.gate(), i);
                }
                run.done(i + 1);
            }
        }
    }

    private static void awaitGate(JobRun run, String gate, int done) {
        try {
            while (!GATES.get(gate).await(20, TimeUnit.MILLISECONDS)) {
                run.done(done);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
