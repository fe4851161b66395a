package org.guildhall.reporting.statistics.measure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.TimesTotal;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Counts different persons, from the facts: they are never added up over organisations or times. */
public final class PersonQueries {

    private static final String PERSONS = UnitsBelow.TABLE + """
            SELECT u.sum, date_trunc(?::text, p.day)::date AS period, count(DISTINCT p.person_id) AS persons
            FROM unit u JOIN counted_person p ON p.organisation_id = u.id
            WHERE p.flow = ? AND p.day >= ? AND p.day <= ? GROUP BY 1, 2""";

    private PersonQueries() {}

    /** Per organisation and time. */
    public static List<Amount> amounts(
            SubtreeQueries subtree, Collection<UUID> organisations, Span span, Measure measure) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(TimesTotal.columns(subtree.totals(organisations)));
        values.addAll(List.of(span.unit(), Objects.requireNonNull(measure.personsOf()), span.from(), span.to()));
        return subtree.rows(
                PERSONS,
                row -> new Amount(
                        Sql.uuid(row, "sum"),
                        measure.code(),
                        List.of(),
                        row.getObject("period", LocalDate.class),
                        row.getLong("persons")),
                values.toArray());
    }
}
