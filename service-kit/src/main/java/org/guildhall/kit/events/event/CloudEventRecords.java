package org.guildhall.kit.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.guildhall.kit.events.trace.Traceparent;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into Kafka records and back: CloudEvents 1.0, binary mode, key = aggregate id, JSON value.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
@ApplicationScoped
public class CloudEventRecords {

    private static final String TYPE = "ce_type";
    private static final String SEQUENCE = "sequence";
    /** An attribute of the distributed tracing extension of CloudEvents, and the header of W3C Trace Context. */
    private static final String TRACEPARENT = Traceparent.HEADER;

    private final EventSettings settings;
    private final ObjectMapper json;
    private final URI source;
    private final URI schemas;

    CloudEventRecords(EventSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.source = settings.source();
        this.schemas = settings.addressOf("/schemas/");
    }

    /** The full {@code ce_type} of one of this service's events. */
    public String typeOf(String eventName) {
        return settings.typePrefix() + settings.service() + "." + eventName + ".v1";
    }

    /** The short name of one of this service's events, such as {@code member-joined}. */
    public String factOf(String type) {
        String name = nameWithVersion(type);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * An event as it goes to this service's topic.
     *
     * @param traceparent the place in its trace of the request that the fact came from; null where it has none
     * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/extensions/distributed-tracing.md">CloudEvents
     *     distributed tracing extension</a>
     */
    public ProducerRecord<String, byte[]> write(
            UUID id,
            String type,
            UUID aggregateId,
            long version,
            Instant time,
            String payload,
            @Nullable String traceparent) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(source)
                .withSubject(aggregateId.toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(schemaOf(type))
                .withDataContentType("application/json")
                .withExtension(SEQUENCE, Long.toString(version))
                .withData(payload.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            event.withExtension(TRACEPARENT, traceparent);
        }
        return KafkaMessageFactory.<String>createWriter(settings.topic(), null, null, aggregateId.toString())
                .writeBinary(event.build());
    }

    /** Notes on a record who tells it, for whoever hears it to go on from there: the event itself says where it came from. */
    public static void setTeller(ProducerRecord<String, byte[]> record, String traceparent) {
        record.headers().add(TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
    }

    /** Where a record that belongs to a trace stands in it. */
    public static Optional<String> traceparentOf(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(header(record, TRACEPARENT));
    }

    private URI schemaOf(String type) {
        return schemas.resolve(nameWithVersion(type) + ".json");
    }

    private String nameWithVersion(String type) {
        return type.substring(
                settings.typePrefix().length() + settings.service().length() + 1);
    }

    /**
     * The {@code ce_type} without the suite's prefix, as the header tells it, so that what nobody wants to hear needn't be read:
     * that is most of what there is. Empty where the header tells no type of ours.
     */
    public Optional<String> nameOf(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(header(record, TYPE))
                .filter(type -> type.startsWith(settings.typePrefix()))
                .map(type -> type.substring(settings.typePrefix().length()));
    }

    /** @throws UnreadableEventException when the record is no CloudEvent of ours */
    public ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            return isPlain(record)
                    ? readPlain(record)
                    : read(KafkaMessageFactory.createReader(record).toEvent());
        } catch (UnreadableEventException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library answers a malformed record with various exceptions; reading touches nothing but the record.
            throw new UnreadableEventException("no readable CloudEvent: " + e.getMessage(), e);
        }
    }

    /** Written as {@link #write} does it: a hot path of whoever reads everything, and read without the library. */
    private static boolean isPlain(ConsumerRecord<String, byte[]> record) {
        String form = header(record, "content-type");
        return "1.0".equals(header(record, "ce_specversion"))
                && (form == null || !form.startsWith("application/cloudevents"));
    }

    private ReceivedEvent readPlain(ConsumerRecord<String, byte[]> record) {
        Objects.requireNonNull(URI.create(attribute(record, "source")));
        return event(
                attribute(record, "id"),
                attribute(record, "type"),
                attribute(record, "subject"),
                attribute(record, SEQUENCE),
                OffsetDateTime.parse(attribute(record, "time")),
                record.value());
    }

    private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
        return Objects.requireNonNull(header(record, "ce_" + name), () -> "ce_" + name + " is missing");
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private ReceivedEvent read(CloudEvent event) {
        return event(
                event.getId(),
                event.getType(),
                Objects.requireNonNull(event.getSubject(), "ce_subject is missing"),
                Objects.requireNonNull(event.getExtension(SEQUENCE), "ce_sequence is missing")
                        .toString(),
                Objects.requireNonNull(event.getTime(), "ce_time is missing"),
                event.getData() == null ? null : event.getData().toBytes());
    }

    private ReceivedEvent event(
            String id, String type, String subject, String sequence, OffsetDateTime time, byte @Nullable [] value) {
        if (!type.startsWith(settings.typePrefix())) {
            throw new UnreadableEventException("foreign event type");
        }
        return new ReceivedEvent(
                id,
                type.substring(settings.typePrefix().length()),
                UUID.fromString(subject),
                version(sequence),
                time.toInstant(),
                payload(value));
    }

    private static long version(String sequence) {
        long version = Long.parseLong(sequence);
        if (version < 1) {
            throw new UnreadableEventException("ce_sequence is below 1");
        }
        return version;
    }

    private JsonNode payload(byte @Nullable [] value) {
        Objects.requireNonNull(value, "the value is missing");
        try {
            JsonNode data = json.readTree(value);
            if (data.isObject()) {
                return data;
            }
        } catch (IOException e) {
            // The parser's message may quote the value; the reason is kept in a dead letter and in the log.
        }
        throw new UnreadableEventException("the value is no JSON object");
    }
}
