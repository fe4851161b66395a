package org.guildhall.acceptance;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code deploy/reconcile} as an operator does, with the settings of the service. */
final class Reconciling {

    private Reconciling() {}

    /** @return its exit code */
    static int run(Surroundings surroundings, String service, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(Surroundings.ROOT.resolve("deploy/reconcile").toString(), service).inheritIO();
        command.command().addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(surroundings.environment(service));
        environment.keySet().removeIf(name -> !name.startsWith("DATABASE_") && !name.startsWith("KAFKA_"));
        command.environment().putAll(environment);
        return command.start().waitFor();
    }
}
