package org.guildhall.reporting.reading;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition has been read.
 *
 * @param next the offset of the next event to be read
 * @param toldUpTo every fact of the partition acknowledged by then has been read; null before a heartbeat says so
 */
record PartitionLag(
        TopicPartition partition, long next, @Nullable Instant toldUpTo) {

    /** How many events wait, if the partition ends there. */
    long waiting(long end) {
        return Math.max(0, end - next);
    }

    /** Since when it may be behind; not a number while nobody knows. */
    double seconds(Instant now) {
        return toldUpTo == null ? Double.NaN : Duration.between(toldUpTo, now).toMillis() / 1_000.0;
    }
}
