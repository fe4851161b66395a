package org.guildhall.reporting.rollup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/**
 * One summand of a sum of totals.
 *
 * @param sum whose sum it is
 * @param total of which organisation the total goes in
 * @param times how often: once, or taken away
 */
public record TimesTotal(UUID sum, UUID total, int times) {

    /** Summands as the table {@code s (sum, total, times)} of a query; its parameters are {@link #columns}. */
    public static final String TABLE = "unnest(?::uuid[], ?::uuid[], ?::integer[]) AS s (sum, total, times)";

    /** The three values for {@link #TABLE}. */
    public static List<Sql.Column> columns(Collection<TimesTotal> sums) {
        return List.of(
                Sql.Column.of("uuid", sums, TimesTotal::sum),
                Sql.Column.of("uuid", sums, TimesTotal::total),
                Sql.Column.of("integer", sums, TimesTotal::times));
    }
}
