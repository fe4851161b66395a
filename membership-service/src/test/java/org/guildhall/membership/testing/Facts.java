package org.guildhall.membership.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.guildhall.kit.testing.TopicRecords;

/** What the membership topic says about one aggregate. That all of it keeps the contract is for the contract test. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** @param name such as {@code gift-returned} */
    public record Fact(String name, long sequence, JsonNode data) {}

    /** Waits until the aggregate has at least so many facts. */
    public static List<Fact> of(UUID aggregateId, int atLeast) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> told(aggregateId), facts -> facts.size() >= atLeast);
    }

    /** As {@link #of(UUID, int)}, of many, which are read at once; by their ids. */
    public static Map<UUID, List<Fact>> of(Collection<UUID> aggregateIds, int atLeast) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> told(aggregateIds),
                        facts -> facts.values().stream().allMatch(told -> told.size() >= atLeast));
    }

    private static Map<UUID, List<Fact>> told(Collection<UUID> aggregateIds) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        aggregateIds.forEach(id -> facts.put(id, new ArrayList<>()));
        TopicRecords.of("guildhall.membership.v1").stream()
                .filter(record -> facts.containsKey(UUID.fromString(record.key())))
                .forEach(record -> facts.get(UUID.fromString(record.key())).add(fact(record)));
        return facts;
    }

    private static List<Fact> told(UUID aggregateId) {
        return TopicRecords.of("guildhall.membership.v1").stream()
                .filter(record -> aggregateId.toString().equals(record.key()))
                .map(Facts::fact)
                .toList();
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        try {
            return new Fact(
                    TopicRecords.header(record, "ce_type").replaceAll("^org\\.guildhall\\.membership\\.|\\.v1$", ""),
                    Long.parseLong(TopicRecords.header(record, "ce_sequence")),
                    JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
