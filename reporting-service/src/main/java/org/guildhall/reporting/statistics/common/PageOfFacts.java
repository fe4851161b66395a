package org.guildhall.reporting.statistics.common;

import java.time.Instant;
import java.util.List;
import org.guildhall.kit.paging.Page;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.Lag;
import org.jspecify.annotations.Nullable;

/**
 * One page of the facts a figure counts.
 *
 * @param next cursor of the next page, null on the last one
 * @param asOf up to when the facts are complete
 */
public record PageOfFacts<T>(
        List<T> items, @Nullable String next, @Nullable Instant asOf, Lag lag) {

    public static <T> PageOfFacts<T> of(Page<T> page, Freshness freshness) {
        return new PageOfFacts<>(page.items(), page.next(), freshness.asOf(), freshness.lag());
    }
}
