package org.guildhall.kit.events.inbox;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.Retractions;
import org.guildhall.kit.events.event.UnreadableEventException;

/**
 * What a service tells of a thing of which it had told more than it knows now.
 *
 * @param place where it was told, and so everything else of the thing
 * @param from the first version that never happened
 * @param below the first one that is sound again
 */
record Retraction(TopicPartition place, UUID aggregate, long from, long below) {

    static Retraction of(TopicPartition place, ReceivedEvent event) {
        long from = event.data().path(Retractions.FROM).asLong();
        if (from < 1 || from >= event.version()) {
            throw new UnreadableEventException(
                    event.name() + ": " + Retractions.FROM + " is no version before its own");
        }
        return new Retraction(place, event.aggregateId(), from, event.version());
    }

    boolean covers(long version) {
        return version >= from && version < below;
    }
}
