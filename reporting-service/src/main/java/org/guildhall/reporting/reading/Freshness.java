package org.guildhall.reporting.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to when an answer is complete.
 *
 * @param asOf every fact that a service acknowledged by then is counted, unless it was put aside; null until all services
 *     have been heard
 */
public record Freshness(@Nullable Instant asOf, Lag lag) {

    /**
     * What one service said about its outbox.
     *
     * @param toldUpTo up to when its facts are told, by the newest word of it whose facts are all counted; null before there
     *     is one
     * @param waiting how many facts it hadn't told yet when it was last heard
     * @param silent whether it hasn't been heard for so long that nobody knows what waits there
     */
    record Source(@Nullable Instant toldUpTo, long waiting, boolean silent) {

        static final Source UNHEARD = new Source(null, 0, true);
    }

    /**
     * @param inTopics events told and not read yet, or null while the broker can't be asked
     * @param deadLetters events that were put aside
     * @param now the present time, from which the age is counted
     */
    static Freshness of(List<Source> sources, @Nullable Long inTopics, long deadLetters, Instant now) {
        @Nullable Instant asOf = now;
        @Nullable Long events = inTopics;
        for (Source source : sources) {
            asOf = earlier(asOf, source.toldUpTo());
            events = events == null || source.silent() ? null : (Long) (events + source.waiting());
        }
        @Nullable Long seconds = asOf == null ? null : (Long) Duration.between(asOf, now).toSeconds();
        return new Freshness(asOf, new Lag(events, seconds, deadLetters));
    }

    /** Whether every fact acknowledged by then is counted; none may have been put aside. */
    public boolean isCompleteUpTo(Instant moment) {
        return lag.deadLetters() == 0 && reaches(moment);
    }

    boolean reaches(Instant moment) {
        return asOf != null && !asOf.isBefore(moment);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }
}
