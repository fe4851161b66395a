package org.guildhall.local;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param repository the root of the checkout
 * @param home the directory that holds what outlives or belongs to a run: data, secrets, logs
 */
record Layout(Path repository, Path home) {

    Path postgres() {
        return home.resolve("postgres");
    }

    Path kafka() {
        return home.resolve("kafka");
    }

    Path secrets() {
        return home.resolve("secrets");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path tokens() {
        return home.resolve("tokens.env");
    }

    Path demonstration() {
        return home.resolve("demonstration.json");
    }

    Path playedScenarios() {
        return home.resolve("played-scenarios");
    }

    Path serviceJar(String service) {
        return repository.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
