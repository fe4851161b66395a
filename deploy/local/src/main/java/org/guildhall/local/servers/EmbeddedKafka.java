package org.guildhall.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
public final class EmbeddedKafka implements AutoCloseable {
    private final Path directory;
    private final int port;
    private final boolean temporary;
    private KafkaRaftServer server;

    private EmbeddedKafka(Path directory, int port, boolean temporary) {
        this.directory = directory;
        this.port = FreePort.orAny(port);
        this.temporary = temporary;
    }

    /** Starts a broker on the data of the directory, which is created if need be; port 0 takes a free one. */
    public static EmbeddedKafka start(Path directory, int port) {
        EmbeddedKafka kafka = new EmbeddedKafka(Directories.create(directory), port, false);
        kafka.launch();
        return kafka;
    }

    /** Starts a broker whose data go away when it is closed, at the latest when the JVM ends. */
    public static EmbeddedKafka startTemporary() {
        EmbeddedKafka kafka = new EmbeddedKafka(Directories.createTemporary("guildhall-kafka-"), 0, true);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "close-kafka"));
        kafka.launch();
        return kafka;
    }

    /** Returns the address for the clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates a topic; does nothing if there is one of this name. */
    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
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

    /** Stops the broker; the data stay. Does nothing if it is stopped. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    /** Starts the broker again on the same port and data, stopping it before if it runs. */
    public synchronized void restart() {
        stop();
        launch();
    }

    /** Stops the broker and deletes temporary data. */
    @Override
    public synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    private synchronized void launch() {
        Map<String, String> settings = KafkaSettings.of(directory, port, FreePort.any());
        try {
            KafkaSettings.format(directory);
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka does not start: " + e.getMessage(), e);
        }
    }
}
