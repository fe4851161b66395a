package org.guildhall.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker (KRaft, its own controller) inside this JVM, on the loopback address. The data survive when the
 * directory is kept. Topics are not created by use: whoever needs one creates it.
 *
 * <p>All methods throw {@link IllegalStateException} if the broker does not do what is asked.
 */
public final class EmbeddedKafka extends EmbeddedServer {
    private static final String PREFIX = "guildhall-kafka-";

    private final Optional<KafkaUsers> users;
    private KafkaRaftServer server;

    private EmbeddedKafka(Path directory, int port, boolean temporary, Optional<KafkaUsers> users) {
        super(directory, port, temporary);
        this.users = users;
    }

    /** Starts a broker on the data of the directory, which is created if need be; port 0 takes a free one. */
    public static EmbeddedKafka start(Path directory, int port) {
        return started(new EmbeddedKafka(Directories.create(directory), port, false, Optional.empty()));
    }

    /** Starts a broker whose data go away when it is closed, at the latest when the JVM ends. */
    public static EmbeddedKafka startTemporary() {
        return started(new EmbeddedKafka(Directories.createTemporary(PREFIX), 0, true, Optional.empty()));
    }

    /**
     * Starts a temporary broker that admits only these users, by SCRAM over TLS or by certificate, to what access control lists
     * allow: nothing at first.
     *
     * @param passwords of the users by their names, which are letters and digits as the names are
     * @param certified the user who signs in by certificate
     */
    public static EmbeddedKafka startGuarded(Map<String, String> passwords, String certified) {
        Path directory = Directories.createTemporary(PREFIX);
        KafkaUsers users = new KafkaUsers(
                passwords,
                secret(),
                OwnCertificate.make(directory, "localhost", secret()),
                new KafkaUsers.Certified(
                        certified, OwnCertificate.make(directory, certified, secret()), FreePort.any()));
        return started(new EmbeddedKafka(directory, 0, true, Optional.of(users)));
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    /** Returns the address for the clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns the settings of a client that may do everything. */
    public Map<String, Object> clientSettings() {
        return users.map(known -> known.ownSettings(bootstrapServers()))
                .orElse(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Returns the settings of a client of one of the users of a guarded broker. */
    public Map<String, Object> clientSettings(String user) {
        return users.orElseThrow().settingsOf(user, bootstrapServers());
    }

    /** Creates a topic; does nothing if there is one of this name. */
    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(clientSettings())) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create the topic " + name, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topic " + name, e);
        }
    }

    @Override
    void halt() {
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    void launch() {
        Map<String, String> settings = KafkaSettings.of(directory, port, FreePort.any());
        users.ifPresent(known -> known.guard(settings));
        try {
            KafkaSettings.format(directory, users.map(KafkaUsers::credentials).orElse(List.of()));
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka does not start: " + e.getMessage(), e);
        }
    }
}
