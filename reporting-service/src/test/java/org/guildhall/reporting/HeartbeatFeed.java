package org.guildhall.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.testing.TestStack;

/**
 * Says for the services whose facts a test tells how far these are, as their relays would: whatever the broker keeps is told,
 * and nothing waits. A test may make them fall silent and speak for them itself.
 */
public final class HeartbeatFeed {

    private static final int PARTITIONS = 6;
    private static final AtomicLong VERSION = new AtomicLong(System.currentTimeMillis());
    private static final AtomicBoolean BEATING = new AtomicBoolean();
    private static HeartbeatFeed only;

    private final Admin admin = Admin.create(servers());
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(servers(), new StringSerializer(), new ByteArraySerializer());

    private static Map<String, Object> servers() {
        return Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers(), "max.block.ms", 5_000);
    }

    /** Beats from now on, if it doesn't yet. */
    static synchronized void begin() {
        if (only == null) {
            only = new HeartbeatFeed();
            BEATING.set(true);
            Executors.newSingleThreadScheduledExecutor(HeartbeatFeed::daemon)
                    .scheduleWithFixedDelay(only::beatAll, 0, 100, TimeUnit.MILLISECONDS);
        }
    }

    /** Makes both services fall silent, or speak again by themselves. */
    public static void beat(boolean beating) {
        begin();
        synchronized (only) {
            BEATING.set(beating);
        }
    }

    private static Thread daemon(Runnable beating) {
        Thread thread = new Thread(beating, "heartbeats");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void beatAll() {
        if (BEATING.get()) {
            try {
                say("membership", Instant.now(), Instant.now(), 0, 0);
                say("contest", Instant.now(), Instant.now(), 0, 0);
            } catch (ExecutionException | InterruptedException | RuntimeException e) {
                // The broker is away, or the topics aren't there yet.
            }
        }
    }

    /** A heartbeat of a test's own making; what it says it covers lies so far beyond the present ends. */
    public static void say(String service, Instant saidAt, Instant toldUpTo, long waiting, long beyond)
            throws ExecutionException, InterruptedException {
        only.send(service, saidAt, toldUpTo, waiting, beyond);
    }

    private void send(String service, Instant saidAt, Instant toldUpTo, long waiting, long beyond)
            throws ExecutionException, InterruptedException {
        List<Long> ends = new ArrayList<>();
        for (long end : ends("guildhall." + service + ".v1")) {
            ends.add(end + beyond);
        }
        ProducerRecord<String, byte[]> event = EventFeed.event(
                service,
                "outbox-heartbeat",
                UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8)),
                VERSION.incrementAndGet(),
                "toldUpTo",
                toldUpTo.toString(),
                "waiting",
                waiting,
                "oldestWaiting",
                null,
                "ends",
                ends);
        EventFeed.header(event, "ce_time", saidAt.toString());
        producer.send(new ProducerRecord<>(
                        event.topic() + ".outbox", null, event.key(), event.value(), event.headers()))
                .get();
    }

    private List<Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        IntStream.range(0, PARTITIONS)
                .forEach(partition -> asked.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        var found = admin.listOffsets(asked).all().get();
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition ->
                        found.get(new TopicPartition(topic, partition)).offset())
                .toList();
    }
}
