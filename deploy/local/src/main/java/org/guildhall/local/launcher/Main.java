package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.guildhall.local.scenario.InvalidScenario;
import org.guildhall.local.scenario.Scenario;
import org.guildhall.local.scenario.ScenarioFile;
import org.guildhall.local.suite.Ports;
import picocli.CommandLine;

/** Starts the suite on one machine; {@code deploy/run} calls it after building. */
public final class Main {
    private static final int NOTHING_STARTED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            refuse(e.getMessage());
        }
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(System.out);
        } else if (commandLine.isVersionHelpRequested()) {
            commandLine.printVersionHelp(System.out);
        } else {
            System.exit(run(options));
        }
    }

    private static int run(Options options) {
        try {
            if (options.keycloak && options.scenario().isPresent()) {
                throw new CannotStart("a scenario's persons are not in Keycloak; play it without --keycloak");
            }
            // A scenario with a mistake is told before anything starts.
            Optional<Scenario> scenario = options.scenario().map(ScenarioFile::read);
            Ports ports = options.once ? Ports.free() : Ports.usual();
            RunData data = prepare(options, ports);
            logTo(data.layout().logs().resolve("kafka.log"));
            return new Run(options, data, ports).play(scenario);
        } catch (CannotStart | InvalidScenario e) {
            refuse(e.getMessage());
            return NOTHING_STARTED;
        }
    }

    private static RunData prepare(Options options, Ports ports) {
        Path repository = Options.repository();
        RunData data = options.once ? RunData.once(repository) : RunData.kept(repository, options.fresh);
        try {
            data.awaitLeftovers(ports);
            Machine.here(data.layout().home()).check(ports);
            return data;
        } catch (IOException e) {
            data.close();
            throw new UncheckedIOException("cannot look at the machine", e);
        } catch (CannotStart e) {
            data.close();
            throw e;
        }
    }

    /** Kafka runs in this JVM: its warnings belong in a file, not between the lines for the caller. */
    private static void logTo(Path file) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.deleteIfExists(file);
            FileHandler handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
            root.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void refuse(String line) {
        System.err.println("deploy/run: " + line);
        System.exit(NOTHING_STARTED);
    }
}
