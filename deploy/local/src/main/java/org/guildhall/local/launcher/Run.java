package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.scenario.Scenario;
import org.guildhall.local.scenario.ScenarioPlay;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.LocalSuite;
import org.guildhall.local.suite.Ports;

/** One run of the suite from start to stop, whatever ends it: the end of the task, Ctrl-C, or the death of a service or of PostgreSQL. */
final class Run {
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int INTERRUPTED = 130;

    private final Options options;
    private final RunData data;
    private final LocalSuite suite;
    private volatile int exitCode = INTERRUPTED;
    private volatile boolean ending;

    Run(Options options, RunData data, Ports ports) {
        this.options = options;
        this.data = data;
        this.suite = new LocalSuite(
                data.layout(), ports, data.startWatchdog(), options.scenario().isPresent(), options.keycloak());
    }

    /** Starts the suite, plays the scenario if there is one, and returns the exit code when it is time to stop. */
    int play(Optional<Scenario> scenario) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        suite.firstDeath().thenAccept(this::mourn);
        try {
            scenario.ifPresent(this::refuseToPlayTwice);
            start();
            exitCode = scenario.map(found -> play(found, new ApiClient())).orElse(GOOD);
            if (!options.once) {
                System.out.println("Running; Ctrl-C stops.");
                idle();
            }
        } catch (CannotStart e) {
            fail(e.getMessage(), 2);
        } catch (RuntimeException e) {
            fail(e.getMessage(), BAD);
        }
        return exitCode;
    }

    private void start() {
        long begin = System.nanoTime();
        System.out.println("Starting PostgreSQL, Kafka and the services; logs in "
                + data.layout().logs());
        suite.start();
        if (suite.firstDeath().isDone() || ending) {
            idle();
        }
        Tokens tokens = suite.tokens();
        Demonstration.Prepared prepared = Demonstration.prepare(
                new ApiClient(), suite.endpoints(), tokens, data.layout().demonstration());
        suite.leadToJoin(prepared.joinUrl());
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("Ready after %.1f s.%n", taken.toMillis() / 1000.0);
        Welcome welcome =
                new Welcome(data.layout(), suite.publicEndpoints(), suite.managementEndpoints(), tokens, prepared);
        welcome.store();
        System.out.println(options.once ? welcome.addresses() : welcome.everything());
    }

    private int play(Scenario scenario, ApiClient api) {
        long seed = options.seed().orElse(scenario.seed());
        boolean asExpected = new ScenarioPlay(
                        api, suite.endpoints(), suite.tokens(), suite::tokenOf, Options.isTerminal())
                .play(scenario, seed);
        return asExpected ? GOOD : BAD;
    }

    /** The persons of a scenario are members after it; playing it again with the same ones could only fail. */
    private void refuseToPlayTwice(Scenario scenario) {
        Path file = data.layout().playedScenarios();
        String seed = Long.toString(options.seed().orElse(scenario.seed()));
        try {
            if (Files.exists(file) && Files.readAllLines(file).contains(seed)) {
                throw new CannotStart(
                        "a scenario with the seed %s was played on this data before; use --fresh, --once or --seed"
                                .formatted(seed));
            }
            Files.write(file, List.of(seed), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the scenario", e);
        }
    }

    private void mourn(String obituary) {
        fail(obituary, BAD);
        new Thread(() -> System.exit(BAD), "end").start();
    }

    /** When the end has begun, failures only follow from it. */
    private void fail(String line, int code) {
        if (ending) {
            idle();
        }
        exitCode = code;
        System.err.println("deploy/run: " + line);
    }

    /** Waits for the shutdown hook to end the JVM. */
    private static void idle() {
        while (true) {
            try {
                Thread.sleep(Duration.ofDays(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stop() {
        ending = true;
        try {
            System.out.println("Stopping.");
            suite.close();
            data.close();
        } catch (RuntimeException e) {
            System.err.println("deploy/run: " + e.getMessage());
            exitCode = BAD;
        }
        System.out.flush();
        // The JVM would answer 130 to every Ctrl-C; here it is the ordinary way to end a run.
        Runtime.getRuntime().halt(exitCode);
    }
}
