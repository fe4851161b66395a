package org.guildhall.reporting.statistics.measure;

import org.guildhall.reporting.rollup.TimesTotal;

/** Which organisations make up a total, by whatever tree it is asked for. */
final class UnitsBelow {

    /** {@code u (id)}: the organisation {@code t}, and all below it in today's tree; by itself while it has no place there. */
    static final String LATERAL = """
            CROSS JOIN LATERAL (
                SELECT t.id WHERE t.path IS NULL
                UNION ALL
                SELECT o.id FROM organisation_copy o WHERE o.path >= t.path AND o.path < left(t.path, -1) || '0'
            ) AS u
            """;

    /**
     * A query begins with the table {@code unit (sum, id)}; its parameters are those of {@link TimesTotal#columns}. What is added
     * as often as it is taken away is none of it.
     */
    static final String TABLE = """
            WITH unit AS MATERIALIZED (
                SELECT s.sum, u.id FROM %s
                JOIN organisation_copy t ON t.id = s.total
                %s
                GROUP BY s.sum, u.id HAVING sum(s.times) > 0
            )
            """.formatted(TimesTotal.TABLE, LATERAL);

    private UnitsBelow() {}
}
