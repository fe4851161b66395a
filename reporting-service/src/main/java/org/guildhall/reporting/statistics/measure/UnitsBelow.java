package org.guildhall.reporting.statistics.measure;

import org.guildhall.reporting.rollup.TimesTotal;

/** Which organisations make up a total, by whatever tree it is asked for. */
final class UnitsBelow {

    /**
     * A query begins with the table {@code unit (sum, id)}; its parameters are those of {@link TimesTotal#columns}. What is added
     * as often as it is taken away is none of it.
     */
    static final String TABLE = """
            WITH unit AS MATERIALIZED (
                SELECT s.sum, u.id FROM %s
                JOIN organisation_copy t ON t.id = s.total
                CROSS JOIN LATERAL (
                    SELECT t.id WHERE t.path IS NULL
                    UNION ALL
                    SELECT o.id FROM organisation_copy o WHERE o.path >= t.path AND o.path < left(t.path, -1) || '0'
                ) AS u
                GROUP BY s.sum, u.id HAVING sum(s.times) > 0
            )
            """.formatted(TimesTotal.TABLE);

    private UnitsBelow() {}
}
