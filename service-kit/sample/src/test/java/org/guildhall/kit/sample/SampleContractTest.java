package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildhall.kit.events.event.CloudEventRecords;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.testing.ContractChecks;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class SampleContractTest extends ContractChecks {

    @Inject
    Outbox outbox;

    @Inject
    CloudEventRecords records;

    @Inject
    Ids ids;

    @Override
    protected Path sources() {
        return KIT_SOURCES;
    }

    @Override
    protected String service() {
        return "kit";
    }

    @Override
    protected Path resources() {
        return Path.of("src/test/resources");
    }

    @Override
    protected List<String> canaries() {
        return List.of("110105194912310021");
    }

    /** The other tests' {@code thing-changed} is documented as well, so that it stands in the topic rightly. */
    @Override
    protected void tellEveryEvent() {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = ids.next();
            outbox.append(new DomainEvent("sample", id, 1, "sample-created", Map.of("id", id, "name", "code")));
            outbox.append(new DomainEvent("thing", id, 2, "thing-changed", Map.of("thingId", id, "version", 2)));
        });
    }

    @Test
    void servesNothingButSchemas() {
        RestAssured.get("/schemas/sample-created.v1.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json");
        for (String name : List.of("nothing.json", "..asyncapi.json", "application.properties", "Sample.json")) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get("/schemas/" + name)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void findsEveryBreachOfTheContract() {
        UUID id = UUID.randomUUID();
        List<ConsumerRecord<String, byte[]>> broken = List.of(
                record("sample-created", ids.next(), 2, "{\"id\":\"" + id + "\",\"name\":\"110105194912310021\"}"),
                record("sample-created", ids.next(), 1, "{\"id\":17}"),
                record("secret-thing", id, 3, "{}"));
        assertThat(findings(broken))
                .contains(
                        "sample-created.v1: carries personal data",
                        "sample-created.v1: ce_sequence falls",
                        "secret-thing.v1: is not documented",
                        "secret-thing.v1: ce_id",
                        "thing-changed.v1: never told")
                .anyMatch(fault -> fault.contains("integer found"))
                .anyMatch(fault -> fault.contains("required property 'name' not found"));
    }

    private ConsumerRecord<String, byte[]> record(String name, UUID id, long version, String payload) {
        ProducerRecord<String, byte[]> sent =
                records.write(id, records.typeOf(name), new UUID(0, 7), version, Instant.now(), payload, null);
        ConsumerRecord<String, byte[]> received = new ConsumerRecord<>("t", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
