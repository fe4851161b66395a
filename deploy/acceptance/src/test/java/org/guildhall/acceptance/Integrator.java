package org.guildhall.acceptance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.sample.Subscriber;

/** Somebody outside who builds on the consumer of the guide for integrators, and counts facts by their types. */
final class Integrator extends Subscriber {

    private final Map<String, Integer> facts = new HashMap<>();
    private final String group = "integrator-" + UUID.randomUUID();
    private final String bootstrapServers;

    Integrator(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    protected void apply(String type, String subject, String data) {
        facts.merge(type, 1, Integer::sum);
    }

    int count(String type) {
        return facts.getOrDefault(type, 0);
    }

    /** What a relay does that died before it knew that its facts had arrived. */
    static int publishAgain(String bootstrapServers, String topic, int most) {
        List<ConsumerRecord<String, String>> told = Topic.readAll(bootstrapServers, topic);
        List<ConsumerRecord<String, String>> again = told.subList(0, Math.min(most, told.size()));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new StringSerializer())) {
            for (ConsumerRecord<String, String> fact : again) {
                var unused = producer.send(
                        new ProducerRecord<>(topic, fact.partition(), fact.key(), fact.value(), fact.headers()));
            }
        }
        return again.size();
    }

    /** Until it knows all there is. */
    void readAll(String topic) {
        Instant end = Instant.now().plus(Surroundings.PATIENCE);
        Map<String, Object> broker = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        follow(broker, topic, () -> Instant.now().isBefore(end) && !hasReadAll(topic));
    }

    private boolean hasReadAll(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                                    .collect(Collectors.toMap(
                                            partition -> new TopicPartition(topic, partition.partition()),
                                            partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(each -> read.containsKey(each.getKey())
                            && read.get(each.getKey()).offset()
                                    == each.getValue().offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
