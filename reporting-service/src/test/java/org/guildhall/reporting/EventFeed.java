package org.guildhall.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildhall.kit.testing.TestStack;

/** Tells events as the other services would: CloudEvents in binary mode. */
public final class EventFeed implements AutoCloseable {

    public static final String MEMBERSHIP = "guildhall.membership.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    TestStack.kafka().bootstrapServers(),
                    "linger.ms",
                    5,
                    "max.in.flight.requests.per.connection",
                    1),
            new StringSerializer(),
            new ByteArraySerializer());

    public EventFeed() {
        HeartbeatFeed.begin();
    }

    /** An event; data are names and values in turn. */
    public static ProducerRecord<String, byte[]> event(
            String service, String name, UUID aggregate, long version, Object... data) {
        Map<String, Object> payload = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            payload.put((String) data[i], data[i + 1]);
        }
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("guildhall." + service + ".v1", aggregate.toString(), json(payload));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/guildhall/" + service);
        header(record, "ce_type", "org.guildhall." + service + "." + name + ".v1");
        header(record, "ce_subject", aggregate.toString());
        header(record, "ce_time", "2026-11-20T01:00:00Z");
        header(record, "ce_sequence", Long.toString(version));
        header(record, "content-type", "application/json");
        return record;
    }

    public static ProducerRecord<String, byte[]> founded(UUID id, UUID parent, String name, String level) {
        return event(
                "membership",
                "organisation-founded",
                id,
                1,
                "organisationId",
                id,
                "parentId",
                parent,
                "name",
                name,
                "level",
                level,
                "kind",
                "ENTERPRISE_PRIVATE",
                "effectiveOn",
                "2020-01-01");
    }

    public static ProducerRecord<String, byte[]> moved(UUID id, long version, UUID from, UUID to, String day) {
        return event(
                "membership",
                "organisation-moved",
                id,
                version,
                "organisationId",
                id,
                "fromParentId",
                from,
                "parentId",
                to,
                "effectiveOn",
                day);
    }

    public static ProducerRecord<String, byte[]> appointed(String subject, String position, UUID organisation) {
        return appointed(UUID.randomUUID(), subject, position, organisation);
    }

    public static ProducerRecord<String, byte[]> appointed(
            UUID id, String subject, String position, UUID organisation) {
        return event(
                "membership",
                "appointment-made",
                id,
                1,
                "appointmentId",
                id,
                "subject",
                subject,
                "position",
                position,
                "organisationId",
                organisation,
                "from",
                "2020-01-01T00:00:00Z");
    }

    public static ProducerRecord<String, byte[]> dismissed(UUID appointment) {
        return event(
                "membership",
                "appointment-ended",
                appointment,
                2,
                "appointmentId",
                appointment,
                "endedAt",
                "2026-11-20T01:00:00Z");
    }

    public static ProducerRecord<String, byte[]> joined(
            UUID member, UUID organisation, UUID session, String day, String gender, List<String> categories) {
        return event(
                "membership",
                "member-joined",
                member,
                1,
                "memberId",
                member,
                "applicationId",
                UUID.randomUUID(),
                "sessionId",
                session,
                "organisationId",
                organisation,
                "joinedOn",
                day,
                "joinedAt",
                day + "T02:00:00Z",
                "gender",
                gender,
                "birthYearBand",
                "1980-1984",
                "education",
                null,
                "household",
                "URBAN",
                "categories",
                categories);
    }

    public static ProducerRecord<String, byte[]> card(UUID member, UUID organisation, UUID session) {
        UUID id = UUID.randomUUID();
        return event(
                "membership",
                "card-issued",
                id,
                1,
                "cardId",
                id,
                "memberId",
                member,
                "sessionId",
                session,
                "organisationId",
                organisation,
                "issuedAt",
                "2026-11-20T01:00:00Z");
    }

    public static ProducerRecord<String, byte[]> gift(
            String name, UUID id, long version, UUID organisation, UUID session) {
        return event(
                "membership",
                name,
                id,
                version,
                "handoutId",
                id,
                "memberId",
                UUID.randomUUID(),
                "sessionId",
                session,
                "organisationId",
                organisation,
                "handedOutAt",
                "2026-11-20T01:00:00Z",
                "returnedAt",
                "2026-11-20T02:00:00Z");
    }

    public static ProducerRecord<String, byte[]> application(
            String name, UUID id, long version, UUID organisation, UUID session) {
        return event(
                "membership",
                name,
                id,
                version,
                "applicationId",
                id,
                "sessionId",
                session,
                "organisationId",
                organisation,
                "submittedAt",
                "2026-11-20T01:00:00Z",
                "decidedAt",
                "2026-11-20T02:00:00Z");
    }

    public static ProducerRecord<String, byte[]> session(UUID id, UUID organisation, String title) {
        return event(
                "membership",
                "recruitment-session-opened",
                id,
                1,
                "sessionId",
                id,
                "organisationId",
                organisation,
                "title",
                title,
                "venue",
                null,
                "opensAt",
                "2026-11-01T00:00:00Z",
                "closesAt",
                "2026-12-01T00:00:00Z",
                "confirmation",
                "AUTOMATIC",
                "giftStock",
                400);
    }

    public static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    /** Sends them and returns when the broker keeps them, with the time at which it surely does. */
    @SafeVarargs
    public final Instant tell(ProducerRecord<String, byte[]>... records) {
        for (ProducerRecord<String, byte[]> record : records) {
            producer.send(record);
        }
        return flush();
    }

    public Instant flush() {
        producer.flush();
        return Instant.now();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] json(Map<String, Object> payload) {
        try {
            payload.replaceAll((name, value) -> value instanceof UUID id ? id.toString() : value);
            return JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
