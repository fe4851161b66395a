package org.guildhall.kit.events.inbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A wish to consume.
 *
 * @param consumer the consumer's name: its group at the broker and its key in {@code consumed_offset}
 * @param topics what to read, from offset zero at first; all of one suite, since each may have brokers of its own
 * @param schema the database schema that holds its tables, if it isn't the default one
 * @param handler what to do with the events
 * @param batch how many events are applied in one transaction at most, if not as many as is set for the service
 */
public record Subscription(
        String consumer, List<String> topics, Optional<String> schema, EventHandler handler, OptionalInt batch) {

    private static final Pattern ID = Pattern.compile("-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    public Subscription(String consumer, List<String> topics, Optional<String> schema, EventHandler handler) {
        this(consumer, topics, schema, handler, OptionalInt.empty());
    }

    /** What consumer it is, without the id that tells those of its kind apart: there may come any number of them. */
    public String kind() {
        return ID.matcher(consumer).replaceFirst("");
    }

    /** For whoever reads much that nobody waits for: fewer and larger transactions, and more memory. */
    public Subscription inBatchesOf(int events) {
        return new Subscription(consumer, topics, schema, handler, OptionalInt.of(events));
    }
}
