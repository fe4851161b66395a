package org.guildhall.membership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the membership topic says about one aggregate, each fact checked against its published JSON Schema. */
public final class Facts {

    private static final String TOPIC = "guildhall.membership.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** @param name such as {@code gift-returned} */
    public record Fact(String name, long sequence, JsonNode data) {}

    /** Waits until the aggregate has at least so many facts. */
    public static List<Fact> of(UUID aggregateId, int atLeast) {
        List<Fact> facts = new ArrayList<>();
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (aggregateId.toString().equals(record.key())) {
                        facts.add(fact(record));
                    }
                }
                return facts.size() >= atLeast;
            });
        }
        return facts;
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        String type = header(record, "ce_type");
        assertThat(type).startsWith("org.guildhall.membership.").endsWith(".v1");
        String file = type.substring("org.guildhall.membership.".length());
        try (InputStream schema = Facts.class.getResourceAsStream("/schemas/" + file + ".json")) {
            assertThat(schema).as("the schema of %s", file).isNotNull();
            JsonNode data = JSON.readTree(record.value());
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(JSON.readTree(schema))
                            .validate(data, context -> context.getExecutionConfig()
                                    .setFormatAssertionsEnabled(true)))
                    .as("what the schema of %s finds wrong", file)
                    .isEmpty();
            return new Fact(
                    file.substring(0, file.length() - ".v1".length()),
                    Long.parseLong(header(record, "ce_sequence")),
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
