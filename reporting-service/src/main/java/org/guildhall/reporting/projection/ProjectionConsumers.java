package org.guildhall.reporting.projection;

import java.util.List;
import org.guildhall.kit.events.inbox.EventConsumer;

/** The consumers that fill a schema: one for each suite, since each may have brokers of its own. */
public record ProjectionConsumers(List<EventConsumer> each) implements AutoCloseable {

    /** Each ends after the batch under way, and none waits for another. */
    @Override
    public void close() {
        each.parallelStream().forEach(EventConsumer::close);
    }
}
