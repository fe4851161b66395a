package org.guildhall.reporting.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to when an answer is complete.
 *
 * @param asOf every fact told by then is counted; null if some part of a topic was never read
 */
public record Freshness(@Nullable Instant asOf, Lag lag) {

    /**
     * What has been read of one partition.
     *
     * @param waiting events not read yet, or null while the broker can't be asked
     * @param lastRead when the newest event read was told, or null
     */
    record Progress(@Nullable Long waiting, @Nullable Instant lastRead) {}

    /**
     * @param askedAt when the ends of the partitions were looked up: what nothing waits in is complete up to then
     * @param now the present time, from which the age is counted
     */
    static Freshness of(List<Progress> partitions, Instant askedAt, Instant now) {
        boolean known = partitions.stream().allMatch(partition -> partition.waiting() != null);
        @Nullable Long events =
                known ? (Long) partitions.stream().mapToLong(Progress::waiting).sum() : null;
        @Nullable Instant asOf = askedAt;
        for (Progress partition : partitions) {
            boolean complete = partition.waiting() != null && partition.waiting() == 0;
            if (!complete) {
                asOf = earlier(asOf, partition.lastRead());
            }
        }
        return new Freshness(asOf, new Lag(events, asOf == null ? null : age(events, asOf, now)));
    }

    /** Nothing waits: no lag, whatever it took to ask. */
    private static long age(@Nullable Long events, Instant asOf, Instant now) {
        return events != null && events == 0
                ? 0
                : Math.max(0, Duration.between(asOf, now).toSeconds());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }
}
