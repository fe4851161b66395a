package org.guildhall.kit.events.reconcile;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.events.event.KafkaClients;
import org.guildhall.kit.events.event.TopicRange;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jboss.logging.Logger;

/**
 * Lets this service tell and hear facts only while its topic holds nothing that its database doesn't know. A database that was
 * restored to an earlier point would tell other facts under the numbers of those that are lost; see the package.
 */
@ApplicationScoped
public class RestoreGuard {

    private static final Logger LOG = Logger.getLogger(RestoreGuard.class);
    private static final long UNKNOWN = -1;
    private static final String BEGIN = """
            INSERT INTO outbox_told (topic, partition, next_offset)
            SELECT ?, * FROM unnest(?::integer[], ?::bigint[]) ON CONFLICT (topic, partition) DO NOTHING""";

    private final DataSource dataSource;
    private final KafkaClients clients;
    private final EventSettings settings;
    private final AtomicLong ghosts;

    /** How far the topic was known when the ghosts were counted: only a reconciliation changes it while they are there. */
    private final AtomicReference<Map<TopicPartition, Long>> held = new AtomicReference<>(Map.of());

    RestoreGuard(DataSource dataSource, KafkaClients clients, EventSettings settings, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clients = clients;
        this.settings = settings;
        this.ghosts = metrics.gauge(settings.namespace() + ".ghost.facts", new AtomicLong(UNKNOWN));
    }

    /** How many facts of its topic this database doesn't know, as far as that was looked up; below zero until then. */
    long ghosts() {
        return ghosts.get();
    }

    /** Whether nothing is known that forbids to hear facts; says so without a look. */
    public boolean isOpen() {
        return ghosts.get() <= 0;
    }

    /** From now on it has to be looked up again: the database may be another one than before. */
    public void suspect() {
        ghosts.compareAndSet(0, UNKNOWN);
    }

    /** Whether facts may be heard. Looked up once, and again while they may not. */
    public boolean isPassed() throws SQLException {
        if (ghosts.get() != 0) {
            try (Connection connection = dataSource.getConnection()) {
                look(connection);
            }
        }
        return ghosts.get() == 0;
    }

    /** Whether facts may be told by the relay that leads, on its connection. Looked up each time. */
    public boolean isPassedBy(Connection leading) throws SQLException {
        if (TopicTail.told(leading, settings.topic()).isEmpty()) {
            begin(leading);
            ghosts.set(0);
            return true;
        }
        return look(leading) == 0;
    }

    /** Until now nobody wrote down how far the topic is known, so all it holds counts as known. */
    private void begin(Connection leading) throws SQLException {
        try (Consumer<String, byte[]> consumer = clients.consumer(TopicRange.SETTINGS)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(TopicRange.partitions(consumer, settings.topic()));
            Sql.run(
                    leading,
                    BEGIN,
                    settings.topic(),
                    Column.of("integer", ends.entrySet(), end -> end.getKey().partition()),
                    Column.of("bigint", ends.entrySet(), Map.Entry::getValue));
        }
    }

    /** One at a time: the tail of a topic may be long. */
    private synchronized long look(Connection connection) throws SQLException {
        Map<TopicPartition, Long> told = TopicTail.told(connection, settings.topic());
        if (ghosts.get() > 0 && told.equals(held.get())) {
            return ghosts.get();
        }
        held.set(told);
        long found = told.isEmpty() ? 0 : count(connection);
        if (ghosts.getAndSet(found) != found && found > 0) {
            LOG.errorf(
                    "%s holds %d facts that this database doesn't know: it was restored to an earlier point, or lost commits. "
                            + "Nothing is told or heard until deploy/reconcile has listed them and taken them back",
                    settings.topic(), found);
        }
        return found;
    }

    private long count(Connection connection) throws SQLException {
        try (Consumer<String, byte[]> consumer = clients.consumer(TopicRange.SETTINGS)) {
            return TopicTail.read(connection, consumer, settings.topic())
                    .ghosts()
                    .size();
        }
    }
}
