package org.guildhall.kit.events.inbox;

import java.util.List;
import java.util.Optional;

/**
 * A wish to consume.
 *
 * @param consumer the consumer's name: its group at the broker and its key in {@code consumed_offset}
 * @param topics what to read, from offset zero at first
 * @param schema the database schema that holds its tables, if it isn't the default one
 * @param handler what to do with the events
 */
public record Subscription(String consumer, List<String> topics, Optional<String> schema, EventHandler handler) {}
