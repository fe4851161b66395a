package org.guildhall.local.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** What the caller of {@code deploy/run} asked for. */
@Command(
        name = "deploy/run",
        mixinStandardHelpOptions = true,
        versionProvider = Options.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Builds what is stale and starts PostgreSQL, Kafka and the three services on this machine. Ctrl-C stops all.",
            "deploy/run verify-proof FILE starts nothing: it computes a published contest result again, from its proof alone.",
            "deploy/run verify-archive FILE likewise computes the chain of an exported archive, and names its first broken entry.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all went well; 1 a service died, or a scenario's figures differ; 2 nothing was started, for the reason told; "
                    + "130 stopped by Ctrl-C before it was ready or the scenario was through."
        })
final class Options {
    @Option(names = "--fresh", description = "Empty .data first: databases, topics, keys, tokens.")
    boolean fresh;

    @Option(
            names = "--once",
            description = "Use temporary data and free ports, and stop afterwards. Disturbs nothing that runs already.")
    boolean once;

    @Option(
            names = "--scenario",
            paramLabel = "NAME-or-FILE",
            description = "Play a scenario, then compare the figures it expects with those reporting-service shows.")
    @Nullable String scenario;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description =
                    "Play with other persons than the scenario's own seed gives, for a second time on the same data.")
    @Nullable Long seed;

    @Option(
            names = "--keycloak",
            description =
                    "Sign in to a real Keycloak instead of the simple sign-in; not with a scenario, whose persons it doesn't know.")
    boolean keycloak;

    Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    Optional<Long> seed() {
        return Optional.ofNullable(seed);
    }

    /** Returns the root of the checkout, told by {@code deploy/run}. */
    static Path repository() {
        return Path.of(System.getProperty("guildhall.repository", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** Returns where the distribution of Keycloak lies that was asked for, told by {@code deploy/run}. */
    Optional<Path> keycloak() {
        return keycloak
                ? Optional.of(Path.of(System.getProperty("guildhall.keycloak"))
                        .toAbsolutePath()
                        .normalize())
                : Optional.empty();
    }

    /** Says whether a person sits at a terminal, told by {@code deploy/run}. */
    static boolean isTerminal() {
        return Boolean.getBoolean("guildhall.terminal");
    }

    /** Tells the version in the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Options.class.getPackage().getImplementationVersion();
            return new String[] {"guildhall " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
