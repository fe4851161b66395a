package org.guildhall.membership.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.testing.TestStack;

/** Tells this service what contests would. */
public final class ContestTopic implements AutoCloseable {

    private static final String TOPIC = "guildhall.contest.v1";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    public void grant(UUID promotion, long version, Object member, String level, String trade) {
        tell("promotion-granted", promotion, version, """
                {"promotionId":"%s","memberId":"%s","level":"%s","trade":"%s"}""".formatted(promotion, member, level, trade));
    }

    /** @param name such as {@code entry-registered} */
    public void tell(String name, UUID aggregate, long version, String payload) {
        tell(name, aggregate, version, payload, Instant.now());
    }

    public void tell(String name, UUID aggregate, long version, String payload, Instant time) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType("org.guildhall.contest." + name + ".v1")
                .withSource(URI.create("/guildhall/contest"))
                .withSubject(aggregate.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("sequence", Long.toString(version))
                .withData(payload.getBytes(StandardCharsets.UTF_8))
                .build();
        var unused = producer.send(KafkaMessageFactory.<String>createWriter(TOPIC, null, null, aggregate.toString())
                .writeBinary(event));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
