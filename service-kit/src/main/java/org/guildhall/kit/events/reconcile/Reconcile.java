package org.guildhall.kit.events.reconcile;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.TopicRange;
import org.guildhall.kit.secret.SecretFiles;
import org.guildhall.kit.time.Ids;

/**
 * {@code deploy/reconcile}: lists what a service's topic holds and its restored database doesn't know, or takes it back. It reads
 * the service's own settings ({@code DATABASE_*}, {@code KAFKA_*}; secrets also as {@code …_FILE}) and writes to its database alone.
 *
 * <p>Ends with 0 when the two agree (now), 1 when they don't, 2 when that can't be told.
 */
public final class Reconcile {

    private static final String USAGE = "TOPIC --list|--publish [FILE for each fact, as CSV]";
    private static final String NOT_LOCKED = "55P03";

    private final PrintStream out;
    private final Map<String, String> environment;

    Reconcile(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Reconcile(out, System.getenv()).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length < 2
                || arguments.length > 3
                || !List.of("--list", "--publish").contains(arguments[1])) {
            return refuse(USAGE);
        }
        try (Connection connection = DriverManager.getConnection(
                        setting("DATABASE_URL"), setting("DATABASE_USER"), setting("DATABASE_PASSWORD"));
                Consumer<String, byte[]> consumer = KafkaClients.of(environment).consumer(TopicRange.SETTINGS)) {
            connection.setAutoCommit(false);
            return reconcile(connection, consumer, arguments);
        } catch (SQLException e) {
            return refuse(
                    NOT_LOCKED.equals(e.getSQLState())
                            ? "a relay tells what stands in the outbox; stop the service"
                            : "the database: " + e.getMessage());
        } catch (KafkaException e) {
            return refuse("the broker: " + e.getMessage());
        } catch (IOException | IllegalArgumentException | ConfigurationException e) {
            return refuse(e.getMessage());
        }
    }

    private int reconcile(Connection connection, Consumer<String, byte[]> consumer, String... arguments)
            throws SQLException, IOException {
        String topic = arguments[0];
        boolean publish = arguments[1].equals("--publish");
        if (publish) {
            Reconciliation.lock(connection);
        }
        if (TopicTail.told(connection, topic).isEmpty()) {
            return refuse("this database never wrote down how far it knows " + topic
                    + ": it is older than the release that does, or was last told by an older one");
        }
        TopicTail tail = TopicTail.read(connection, consumer, topic);
        if (tail.ghosts().isEmpty()) {
            out.println(topic + " holds nothing that this database doesn't know.");
            return 0;
        }
        GhostList list = new GhostList(tail.ghosts());
        list.print(out, topic);
        if (arguments.length > 2) {
            list.write(Path.of(arguments[2]));
        }
        if (!publish) {
            out.println("Nothing was changed. Keep this list, then run it again with --publish.");
            return 1;
        }
        Reconciliation.write(connection, topic, tail, new Ids());
        connection.commit();
        out.println("They are taken back: the service will tell so when it runs. Start it, or let it go on.");
        return 0;
    }

    private int refuse(String reason) {
        out.println("reconcile: " + reason);
        return 2;
    }

    private String setting(String name) {
        String value = SecretFiles.read(List.of(name), asked -> Optional.ofNullable(environment.get(asked)))
                .getOrDefault(name, environment.get(name));
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
