package org.guildhall.kit.events.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside because it couldn't be applied; it stands where it came from, in its topic.
 *
 * @param key of the record, the aggregate it is about; null where that wasn't noted, or there was none
 * @param reason why it couldn't be applied when that was tried last; null where it wasn't noted
 */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String reason,
        Instant putAsideAt) {

    TopicPartition place() {
        return new TopicPartition(topic, partition);
    }
}
