package org.guildhall.kit.events.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says, as long as this service lives and reaches the broker, how far its outbox is told, so that whoever counts its facts
 * knows up to when they are complete: silence may be a service without news or a dead one with a full outbox.
 *
 * <p>A heartbeat would burden the topic of the facts for ever (six partitions, once a second, are 190 million records a
 * year), so it has a compacted topic beside it, and names the offsets below which everything lies that it speaks of.
 */
@ApplicationScoped
class OutboxHeartbeat {

    private static final Logger LOG = Logger.getLogger(OutboxHeartbeat.class);
    private static final String NAME = "outbox-heartbeat";
    private static final long PATIENCE_SECONDS = 2;

    private final OutboxTable outbox;
    private final CloudEventRecords records;
    private final Documents documents;
    private final EventSettings settings;
    private final Ids ids;
    private final Clock clock;

    OutboxHeartbeat(
            OutboxTable outbox,
            CloudEventRecords records,
            Documents documents,
            EventSettings settings,
            Ids ids,
            Clock clock) {
        this.outbox = outbox;
        this.records = records;
        this.documents = documents;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a heartbeat says.
     *
     * @param toldUpTo every fact that was acknowledged by then lies below the ends
     * @param waiting facts in the outbox
     * @param oldestWaiting when the oldest of them occurred; null when none waits
     * @param ends the offset the next fact of each partition will get, by partition
     */
    record Told(Instant toldUpTo, long waiting, @Nullable Instant oldestWaiting, List<Long> ends) {}

    /** Says it once; while the broker can't be asked, not at all. Nobody waits for it to arrive: it stays true. */
    void beat(Connection connection, Admin admin, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        // Before the look: what is acknowledged by now and isn't found waiting has been told.
        Instant now = Clocks.now(clock);
        OutboxTable.Backlog backlog = outbox.backlog(connection);
        try {
            List<Long> ends = ends(admin, producer);
            long number = outbox.numberHeartbeat(connection);
            producer.send(record(number, now, backlog, ends), (kept, failure) -> {
                if (failure != null) {
                    LOG.warnf("a heartbeat was not kept: %s", failure.getMessage());
                }
            });
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("the ends of the topic can't be asked for: %s", e.getMessage());
        }
    }

    /** Asked for after the look: whatever has left the outbox lies below. */
    private List<Long> ends(Admin admin, Producer<String, byte[]> producer)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (PartitionInfo partition : producer.partitionsFor(settings.topic())) {
            partitions.put(new TopicPartition(partition.topic(), partition.partition()), OffsetSpec.latest());
        }
        var found = admin.listOffsets(partitions).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<Long> ends = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            ends.add(found.get(new TopicPartition(settings.topic(), partition)).offset());
        }
        return ends;
    }

    private ProducerRecord<String, byte[]> record(
            long number, Instant now, OutboxTable.Backlog backlog, List<Long> ends) {
        Instant oldest = backlog.oldest();
        Instant toldUpTo = oldest != null && oldest.isBefore(now) ? oldest : now;
        String payload = documents.write(new Told(toldUpTo, backlog.waiting(), oldest, ends));
        ProducerRecord<String, byte[]> record =
                records.write(ids.next(), records.typeOf(NAME), outboxId(), number, now, payload, null);
        return new ProducerRecord<>(settings.outboxTopic(), null, record.key(), record.value(), record.headers());
    }

    /** The same for ever, so that the broker keeps the newest heartbeat alone. */
    private UUID outboxId() {
        return UUID.nameUUIDFromBytes(settings.topic().getBytes(StandardCharsets.UTF_8));
    }
}
