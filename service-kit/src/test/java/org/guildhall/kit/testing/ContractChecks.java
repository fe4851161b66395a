package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.events.event.Retractions;
import org.junit.jupiter.api.Test;

/**
 * The events' contract: every record this service put into its topic, in whatever test of this run, is the CloudEvent the
 * documents promise, and every documented event was put there at least once.
 */
public abstract class ContractChecks extends AsyncApiChecks {

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    /** Makes the service tell each of its events at least once, through its public API. */
    protected abstract void tellEveryEvent();

    /** Personal data used by the tests, which no record may contain. */
    protected abstract List<String> canaries();

    @Test
    void everyEventKeepsItsContractAndEveryDocumentedEventIsTold() {
        tellEveryEvent();
        await().atMost(Duration.ofSeconds(20)).until(this::outboxIsEmpty);
        String topic = "guildhall." + service() + ".v1";
        List<ConsumerRecord<String, byte[]>> records = TopicRecords.of(topic);
        records.addAll(TopicRecords.of(topic + ".outbox"));
        assertThat(findings(records)).isEmpty();
    }

    /** What is wrong with the records, in words. */
    protected final Set<String> findings(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> faults = new TreeSet<>();
        Set<String> told = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Map<String, Long> sequences = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String name = nameOf(record);
            told.add(name);
            check(record, name).forEach(fault -> faults.add(name + ": " + fault));
            long sequence = Long.parseLong(TopicRecords.header(record, "ce_sequence"));
            if (ids.add(TopicRecords.header(record, "ce_id"))
                    && sequences.merge(record.key(), sequence, Long::max) > sequence) {
                faults.add(name + ": ce_sequence falls");
            }
        }
        documented().stream()
                // Told after a restore alone.
                .filter(name -> !name.equals(Retractions.NAME))
                .filter(name -> !told.contains(name))
                .forEach(name -> faults.add(name + ": never told"));
        return faults;
    }

    private List<String> check(ConsumerRecord<String, byte[]> record, String name) {
        List<String> faults = new ArrayList<>();
        expect(faults, "ce_specversion", () -> header(record, "ce_specversion").equals("1.0"));
        expect(faults, "ce_id", () -> UUID.fromString(header(record, "ce_id")).version() == 7);
        expect(faults, "ce_source", () -> header(record, "ce_source").equals("/guildhall/" + service()));
        expect(faults, "ce_subject", () -> header(record, "ce_subject").equals(record.key()));
        expect(faults, "ce_time", () -> OffsetDateTime.parse(header(record, "ce_time")) != null);
        expect(faults, "ce_sequence", () -> Long.parseLong(header(record, "ce_sequence")) > 0);
        expect(
                faults,
                "ce_dataschema",
                () -> header(record, "ce_dataschema")
                        .matches("https?://[^/]+/" + service() + "/schemas/" + name.replace(".", "\\.") + "\\.json"));
        expect(faults, "content-type", () -> header(record, "content-type").startsWith("application/json"));
        expect(faults, "is not documented", () -> documented().contains(name));
        String value = new String(record.value(), StandardCharsets.UTF_8);
        if (schemaNames().contains(name)) {
            schema(name).validate(HttpCalls.parse(value)).forEach(message -> faults.add(message.toString()));
        }
        String everything = record.key()
                + value
                + Stream.of(record.headers().toArray())
                        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        canaries().stream().filter(everything::contains).forEach(canary -> faults.add("carries personal data"));
        return faults;
    }

    private static void expect(List<String> faults, String what, java.util.function.BooleanSupplier holds) {
        boolean met;
        try {
            met = holds.getAsBoolean();
        } catch (RuntimeException e) {
            met = false;
        }
        if (!met) {
            faults.add(what);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return TopicRecords.header(record, name);
    }

    private String nameOf(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").replace("org.guildhall." + service() + ".", "");
    }

    private JsonSchema schema(String name) {
        return schemas.computeIfAbsent(
                name,
                key -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                read("schemas/" + key + ".json"),
                                com.networknt.schema.SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()));
    }

    private boolean outboxIsEmpty() throws SQLException {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox_event)")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
