package org.guildhall.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.signin.Secrets;
import org.guildhall.local.signin.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, the sign-in, the three services and the gateway before them, started in the order of need and stopped in the opposite
 * one. Closing it at any moment, also while it starts, leaves no process behind.
 */
public final class LocalSuite implements AutoCloseable {
    private final Layout layout;
    private final Ports ports;
    private final Watchdog watchdog;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Set<ServiceProcess> askedToStop = ConcurrentHashMap.newKeySet();
    private final boolean crowded;
    private final CompletableFuture<String> firstDeath = new CompletableFuture<>();
    private volatile boolean closing;
    private final Doors doors;
    private final ServiceHost host;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedKafka kafka;

    /**
     * @param crowded whether thousands will call from this machine's one address, which nobody is allowed otherwise
     * @param keycloak the distribution of the Keycloak that people sign in to, if it isn't the simple sign-in
     */
    public LocalSuite(Layout layout, Ports ports, Watchdog watchdog, boolean crowded, Optional<Path> keycloak) {
        this(layout, ports, watchdog, crowded, keycloak, ServiceHost.processes(layout));
    }

    /** @param host what runs the services */
    public LocalSuite(
            Layout layout, Ports ports, Watchdog watchdog, boolean crowded, Optional<Path> keycloak, ServiceHost host) {
        this.layout = layout;
        this.ports = ports;
        this.watchdog = watchdog;
        this.crowded = crowded;
        this.host = host;
        this.doors = new Doors(layout, ports, host.upstreams(ports.services()), keycloak);
    }

    /** What the public knows. */
    public Endpoints publicEndpoints() {
        return ports.publicEndpoints();
    }

    /** Where the services themselves are. */
    public Endpoints endpoints() {
        return ports.endpoints();
    }

    /** Where the services tell how they are. */
    public Endpoints managementEndpoints() {
        return ports.managementEndpoints();
    }

    public Tokens tokens() {
        return doors.signIn().tokens();
    }

    /** Returns a token for anybody, with further claims. */
    public String tokenOf(String subject, Map<String, Object> furtherClaims) {
        return doors.signIn().tokenOf(subject, furtherClaims);
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Completes when a service or PostgreSQL ends that was not asked to, with what there is to say about it. */
    public CompletableFuture<String> firstDeath() {
        return firstDeath;
    }

    /** Returns when every service says it is ready. */
    public void start() {
        startServers();
        startServices();
        openDoors();
        ReadyProbe.awaitAll(managementEndpoints(), this::isClosing, firstDeath);
        if (!firstDeath.isDone()) {
            doors.awaitReady();
        }
    }

    private synchronized void startServers() {
        Secrets secrets = Secrets.in(layout.secrets());
        CompletableFuture<EmbeddedKafka> startingKafka =
                CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(layout.kafka(), ports.kafka()));
        postgres = EmbeddedPostgres.start(layout.postgres(), ports.postgres());
        postgres.pid().ifPresent(watchdog::watchPostgres);
        EmbeddedPostgres started = postgres;
        started.onExit().thenAccept(ended -> mourn(started::obituary));
        for (String service : List.of("membership", "contest", "reporting")) {
            postgres.createDatabase(service, secrets.databasePassword(service));
        }
        kafka = startingKafka.join();
    }

    /** While the services start, which takes longer. */
    private synchronized void openDoors() {
        if (!closing) {
            doors.open(postgres, this::watch);
        }
    }

    /** Leads whoever comes to the gateway's {@code /join} to a page on which workers join. */
    public void leadToJoin(String address) {
        doors.lead("/join", address);
    }

    private synchronized void startServices() {
        if (closing) {
            return;
        }
        ServiceSettings settings =
                new ServiceSettings(ports, postgres, kafka, Secrets.in(layout.secrets()), doors.issuer(), crowded);
        startService("membership-service", settings.membership());
        startService("contest-service", settings.contest());
        startService("reporting-service", settings.reporting());
    }

    private void startService(String name, Map<String, String> settings) {
        host.start(name, settings, layout.logs().resolve(name + ".log"), this::watch);
    }

    private void watch(ServiceProcess service) {
        watchdog.watchService(service.pid());
        services.add(service);
        service.onExit().thenAccept(ended -> {
            if (!askedToStop.contains(ended)) {
                mourn(ended::obituary);
            }
        });
    }

    /**
     * Stops a service as a rollout would, starts it again, and returns when all are ready.
     *
     * @param name such as {@code contest-service}
     */
    public void restart(String name) {
        synchronized (this) {
            ServiceProcess running = services.stream()
                    .filter(service -> service.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            askedToStop.add(running);
            running.askToStop();
            running.awaitStop();
            services.remove(running);
            watch(running.again());
        }
        ReadyProbe.awaitAll(managementEndpoints(), this::isClosing, firstDeath);
    }

    private void mourn(Supplier<String> obituary) {
        if (!closing) {
            firstDeath.complete(obituary.get());
        }
    }

    private boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            services.forEach(ServiceProcess::askToStop);
            services.forEach(ServiceProcess::awaitStop);
            services.clear();
            host.close();
            doors.close();
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            watchdog.close();
        }
    }
}
