package org.guildhall.local.suite;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param repository the root of the checkout
 * @param home the directory that holds what outlives or belongs to a run: data, secrets, logs
 */
public record Layout(Path repository, Path home) {

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path kafka() {
        return home.resolve("kafka");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Where the gateway puts files of its pages while it runs. */
    public Path pages() {
        return home.resolve("pages");
    }

    /** Where the sign-in finds the page on which one chooses who to be. */
    public Path signInPage() {
        return home.resolve("sign-in.html");
    }

    public Path tokens() {
        return home.resolve("tokens.env");
    }

    public Path demonstration() {
        return home.resolve("demonstration.json");
    }

    public Path playedScenarios() {
        return home.resolve("played-scenarios");
    }

    public Path serviceJar(String service) {
        return repository.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
