package org.guildhall.local.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.Scenario;
import org.guildhall.local.scenario.ScenarioFile;
import org.guildhall.local.scenario.ScenarioPlay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays scenarios on the services in containers, and takes one of these away from time to time; {@code deploy/images/try} calls it. */
@Command(name = "deploy/images/try", sortOptions = false)
public final class Try implements Callable<Integer> {
    @Option(names = "--manifests", required = true)
    List<Path> manifests = List.of();

    @Option(names = "--scenario")
    List<String> scenarios = List.of("zhongguancun", "huoxian");

    @Option(names = "--replicas")
    int replicas = 2;

    @Option(names = "--pause")
    int pause = 5;

    @Option(names = "--seed")
    long seed = System.nanoTime();

    @Option(names = "--figures")
    int figures;

    private Try() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Try())
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .execute(arguments));
    }

    private static int fail(Exception failure) {
        System.err.println("deploy/images/try: " + failure.getMessage());
        return 1;
    }

    @Override
    public Integer call() throws Exception {
        List<Scenario> plays = scenarios.stream().map(ScenarioFile::read).toList();
        Pods pods = new Pods(Manifests.read(manifests), replicas);
        Path repository = Path.of(System.getProperty("guildhall.repository", "."))
                .toAbsolutePath()
                .normalize();
        System.out.println("Starting PostgreSQL, Kafka, the sign-in and the pods.");
        try (TemporarySuite suite = TemporarySuite.start(repository, pods)) {
            pods.awaitReady();
            System.out.println("All ready behind " + suite.publicEndpoints().home());
            requirePages(suite.publicEndpoints().home());
            if (figures > 0) {
                new StartFigures(figures)
                        .measure(pods.ofServices().stream()
                                .filter(pod -> pod.name().endsWith("-1"))
                                .toList());
            }
            boolean asExpected = true;
            for (Scenario scenario : plays) {
                asExpected &= play(scenario, suite, pods);
            }
            return asExpected && isConsistent(suite) ? 0 : 1;
        }
    }

    private boolean play(Scenario scenario, TemporarySuite suite, Pods pods) {
        System.out.printf("Pods go by the seed %d.%n", seed);
        Disturbance disturbance = Disturbance.begin(pods.ofServices(), Duration.ofSeconds(pause), seed);
        boolean asExpected;
        try (disturbance) {
            asExpected = new ScenarioPlay(
                            new ApiClient(), suite.publicEndpoints(), suite.tokens(), suite::tokenOf, false)
                    .play(scenario, scenario.seed());
        }
        System.out.println(disturbance);
        if (disturbance.replaced() == 0) {
            System.err.println("deploy/images/try: it was over before a pod went; take a shorter --pause");
            return false;
        }
        return asExpected;
    }

    /** The hall's container, through the gateway. */
    private static void requirePages(String home) throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(home + "/")).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200
                || !page.body().contains("Guildhall")
                || page.headers().firstValue("Content-Security-Policy").isEmpty()) {
            throw new IllegalStateException("the hall shows no page: " + page.statusCode());
        }
    }

    /** Parent = own + children, and every figure its facts. */
    private static boolean isConsistent(TemporarySuite suite) {
        JsonNode checked = ApiClient.require(
                "POST /consistency-checks",
                new ApiClient()
                        .post(
                                suite.publicEndpoints().reporting() + "/consistency-checks",
                                suite.tokens().administrator(),
                                Map.of()));
        System.out.println("The consistency check says " + checked);
        return checked.path("consistent").asBoolean()
                && checked.path("complete").asBoolean();
    }
}
