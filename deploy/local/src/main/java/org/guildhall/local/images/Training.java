package org.guildhall.local.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.Scenario;
import org.guildhall.local.scenario.ScenarioFile;
import org.guildhall.local.scenario.ScenarioPlay;
import org.guildhall.local.suite.ServiceHost;
import org.guildhall.local.suite.ServiceProcess;

/**
 * Trains the services of images: runs each as its image will, plays scenarios on them, and lets them note at their end what they
 * loaded and what was hot, as the cache that the image starts from (JEP 514 and 515). {@code deploy/images/build} calls it.
 */
public final class Training implements ServiceHost {
    /** Where an image has its cache, beside the jar. */
    static final String CACHE = "app.aot";

    /** A little of it all, and a quiz. */
    private static final List<String> LESSONS = List.of("small", "huoxian");

    /** What a pod has: the cache is made for a heap of that kind. */
    private static final String MEMORY = "-XX:MaxRAM=768m";

    /** At the end a second JVM writes the cache. */
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(4);

    private final Path stage;

    private Training(Path stage) {
        this.stage = stage;
    }

    /** @param arguments the directory with the runtime, and with what is in the image of each service */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path repository =
                Path.of(System.getProperty("guildhall.repository", ".")).toAbsolutePath();
        System.exit(new Training(Path.of(arguments[0]).toAbsolutePath()).run(repository.normalize()) ? 0 : 1);
    }

    private boolean run(Path repository) {
        boolean asExpected = true;
        try (TemporarySuite suite = TemporarySuite.start(repository, this)) {
            ScenarioPlay play =
                    new ScenarioPlay(new ApiClient(), suite.publicEndpoints(), suite.tokens(), suite::tokenOf, false);
            for (String lesson : LESSONS) {
                Scenario scenario = ScenarioFile.read(lesson);
                asExpected &= play.play(scenario, scenario.seed());
            }
            System.out.println("Writing the caches.");
        }
        for (String service : List.of("membership-service", "contest-service", "reporting-service")) {
            Path cache = stage.resolve(service).resolve(CACHE);
            if (!Files.exists(cache)) {
                System.err.println("deploy/images/build: the training of %s left no %s".formatted(service, cache));
                asExpected = false;
            }
        }
        return asExpected;
    }

    @Override
    public void start(String service, Map<String, String> settings, Path log, Consumer<ServiceProcess> watch) {
        List<String> arguments =
                List.of("@java.options", MEMORY, "-XX:AOTCacheOutput=" + CACHE, "-jar", "quarkus-run.jar");
        ServiceProcess.Jvm jvm =
                new ServiceProcess.Jvm(stage.resolve("runtime"), arguments, stage.resolve(service), ENDS_WITHIN);
        watch.accept(ServiceProcess.start(service, jvm, settings, log));
    }
}
