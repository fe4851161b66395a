package org.guildhall.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.servers.FreePort;

/**
 * The services, their broker and their database, each a process of its own that may be killed at any moment and is started
 * again. Who calls a service asks until they are answered.
 */
final class KillableSuite implements AutoCloseable {

    static final String POSTGRES = "postgres";
    static final String BROKER = "broker";
    private static final List<String> SERVICES = List.of("membership", "contest", "reporting");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    final Surroundings surroundings;
    private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
    private final BrokerProcess broker;
    private final Map<String, ServiceUnderTest> services = new ConcurrentHashMap<>();
    private volatile Set<ServiceUnderTest> ready = Set.of();
    private final AtomicInteger cutOff = new AtomicInteger();

    KillableSuite() {
        surroundings = new Surroundings(postgres);
        broker = new BrokerProcess(surroundings.logs.resolve("broker"), FreePort.any());
        for (String service : SERVICES) {
            surroundings.set(service, Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
            services.put(service, surroundings.launch(service));
        }
        awaitReady();
    }

    private void awaitReady() {
        services.values().forEach(ServiceUnderTest::awaitReady);
        ready = Set.copyOf(services.values());
    }

    ServiceUnderTest service(String name) {
        return services.get(name);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Calls so far that a service took, being ready, and never answered. */
    int cutOff() {
        return cutOff.get();
    }

    /** Ends the process as {@code kill -9} does, starts it again, and returns when all is ready. */
    void kill(String victim) {
        switch (victim) {
            case POSTGRES -> {
                killPostgres();
                postgres.restart();
            }
            case BROKER -> {
                broker.kill();
                broker.start();
            }
            default -> {
                services.get(victim).kill();
                services.put(victim, surroundings.launch(victim));
            }
        }
        awaitReady();
    }

    /** Its processes for clients go when they notice; before, no other server may take their memory. */
    private void killPostgres() {
        ProcessHandle server = ProcessHandle.of(postgres.pid().orElseThrow()).orElseThrow();
        List<ProcessHandle> clients = server.descendants().toList();
        server.destroyForcibly();
        server.onExit().join();
        clients.forEach(client -> client.onExit().join());
    }

    /** Posts with one key until there is an answer; with another one where the work under the first never got to its end. */
    Answer post(String service, String token, String path, Object body) {
        AtomicReference<String> key = new AtomicReference<>(UUID.randomUUID().toString());
        return insist(
                service,
                running -> running.post(token, path, body, key.get()).filter(answer -> {
                    boolean abandoned = code(answer).equals("request-in-progress");
                    if (abandoned) {
                        key.set(UUID.randomUUID().toString());
                    }
                    return !abandoned;
                }));
    }

    /** Asks until there is an answer that is more than "come back later". */
    Answer insist(String service, Function<ServiceUnderTest, Optional<Answer>> call) {
        return await(service + " answers")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(
                        () -> ask(services.get(service), call),
                        answer -> answer.isPresent() && answer.get().status() != 503)
                .orElseThrow();
    }

    private Optional<Answer> ask(ServiceUnderTest service, Function<ServiceUnderTest, Optional<Answer>> call) {
        boolean takesIt = ready.contains(service) && service.isAlive();
        Optional<Answer> answer = call.apply(service);
        if (takesIt && answer.isEmpty() && !service.isAlive()) {
            cutOff.incrementAndGet();
        }
        return answer;
    }

    static String code(Answer answer) {
        return answer.body().path("code").asText();
    }

    @Override
    public void close() {
        surroundings.close();
        broker.close();
        postgres.close();
    }
}
