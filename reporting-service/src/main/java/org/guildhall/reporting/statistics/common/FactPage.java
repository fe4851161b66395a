package org.guildhall.reporting.statistics.common;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
@Schema(description = "一页明细；末页 next 为 null · one page of the facts a figure counts")
public record FactPage<T>(
        List<T> items, @Nullable String next, @Nullable Instant asOf, Lag lag) {

    public static <T> FactPage<T> of(Page<T> page, Freshness freshness) {
        return new FactPage<>(page.items(), page.next(), freshness.asOf(), freshness.lag());
    }
}
