package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.suite.LocalSuite;
import org.guildhall.local.suite.Ports;
import org.guildhall.local.suite.ServiceHost;

/**
 * The whole suite on free ports and data of its own, for programs that come in through the public doors. PostgreSQL and
 * the services are processes of their own; Kafka runs in this JVM. Closing it, Ctrl-C, or the death of this JVM stops
 * everything and deletes the data.
 */
public final class TemporarySuite implements AutoCloseable {
    private final RunData data;
    private final LocalSuite suite;
    private boolean closed;

    private TemporarySuite(RunData data, Ports ports, Optional<Path> keycloak, ServiceHost host) {
        this.data = data;
        this.suite = new LocalSuite(data.layout(), ports, data.startWatchdog(), true, keycloak, host);
    }

    /**
     * Starts the suite from the built jars and returns when it is ready.
     *
     * @param repository the root of the checkout
     * @throws IllegalStateException if the machine does not offer what is needed, or a service does not start
     */
    public static TemporarySuite start(Path repository) {
        return start(repository, Optional.empty());
    }

    /** @param keycloak the distribution of the Keycloak to sign in to, if it isn't the simple sign-in */
    public static TemporarySuite start(Path repository, Optional<Path> keycloak) {
        RunData data = RunData.once(repository);
        return start(data, keycloak, ServiceHost.processes(data.layout()));
    }

    /** @param host what runs the services */
    public static TemporarySuite start(Path repository, ServiceHost host) {
        return start(RunData.once(repository), Optional.empty(), host);
    }

    private static TemporarySuite start(RunData data, Optional<Path> keycloak, ServiceHost host) {
        Ports ports = Ports.free();
        TemporarySuite temporary = new TemporarySuite(data, ports, keycloak, host);
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::close, "close-suite"));
        try {
            Machine.here(data.layout().home()).check(ports);
            temporary.suite.start();
        } catch (IOException e) {
            temporary.close();
            throw new UncheckedIOException("cannot look at the machine", e);
        } catch (RuntimeException e) {
            temporary.close();
            throw new IllegalStateException(e.getMessage(), e);
        }
        temporary.requireAlive();
        return temporary;
    }

    /** Throws {@link IllegalStateException}, with the end of its log, if a service or PostgreSQL ended by itself. */
    public void requireAlive() {
        if (suite.firstDeath().isDone()) {
            String obituary = suite.firstDeath().join();
            close();
            throw new IllegalStateException(obituary);
        }
    }

    /**
     * Stops a service, starts it again and returns when it is ready.
     *
     * @param service such as {@code contest-service}
     */
    public void restart(String service) {
        suite.restart(service);
        requireAlive();
    }

    /** Makes the little that {@code deploy/run} makes to begin with, and returns the file for a shell to source. */
    public Path prepareDemonstration() {
        Demonstration.Prepared prepared = Demonstration.prepare(
                new ApiClient(), endpoints(), tokens(), data.layout().demonstration());
        suite.leadToJoin(prepared.joinUrl());
        return new Welcome(data.layout(), publicEndpoints(), suite.managementEndpoints(), tokens(), prepared).store();
    }

    /** What the public knows: the gateway, and a prefix for each service. */
    public Endpoints publicEndpoints() {
        return suite.publicEndpoints();
    }

    /** Where the services themselves are, to measure them alone. */
    public Endpoints endpoints() {
        return suite.endpoints();
    }

    /** Where the keys and passwords of this suite lie. */
    public Path secrets() {
        return data.layout().secrets();
    }

    public Tokens tokens() {
        return suite.tokens();
    }

    /** Returns a token for anybody, without a claim but the subject. */
    public String tokenOf(String subject) {
        return tokenOf(subject, Map.of());
    }

    /** Returns a token for anybody, with further claims. */
    public String tokenOf(String subject, Map<String, Object> furtherClaims) {
        return suite.tokenOf(subject, furtherClaims);
    }

    /** Returns the server that holds the databases {@code membership}, {@code contest} and {@code reporting}. */
    public EmbeddedPostgres postgres() {
        return suite.postgres();
    }

    /** Returns the address of the broker, for whoever tells events by themselves. */
    public String bootstrapServers() {
        return suite.bootstrapServers();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            suite.close();
            data.close();
        }
    }
}
