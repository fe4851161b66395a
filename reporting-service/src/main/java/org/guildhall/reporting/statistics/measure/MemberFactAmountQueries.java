package org.guildhall.reporting.statistics.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.TimesTotal;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Counts members by several dimensions at once, from the facts: roll-ups are kept for one at a time. */
public final class MemberFactAmountQueries {

    private static final String AMOUNTS = """
            SELECT s.sum, c.flow, ARRAY[%s]::text[] AS codes,
                   CASE WHEN c.day >= ?::date THEN date_trunc(?::text, c.day)::date END AS period,
                   sum(s.times)::bigint AS amount
            FROM %s
            JOIN organisation_copy t ON t.id = s.total
            %s
            JOIN counted_fact c ON c.organisation_id = u.id AND c.source = 'MEMBER' AND c.dimension = 'ALL'
            JOIN member_fact m ON m.member_id = c.key %s
            WHERE c.flow = ANY (?) AND c.day >= ? AND c.day <= ? %s
            GROUP BY 1, 2, 3, 4""";

    private static final String EACH_CATEGORY = "CROSS JOIN LATERAL unnest(m.categories) AS category (code)";

    private MemberFactAmountQueries() {}

    /** Whether members can be told apart by it. */
    public static boolean tellsApart(MeasureDimension dimension) {
        return MemberConditions.tellsApart(dimension);
    }

    /**
     * @param by dimensions of members to tell apart by
     * @param where codes to restrict to; whoever has several of them counts once, unless they are told apart
     */
    public static void eachAmount(
            SubtreeQueries subtree,
            Collection<UUID> organisations,
            Span span,
            List<String> flows,
            List<MeasureDimension> by,
            Map<MeasureDimension, List<String>> where,
            Consumer<Amount> taker)
            throws SQLException {
        String codes = by.stream().map(MemberConditions::column).collect(Collectors.joining(", "));
        boolean eachCategory = by.stream().anyMatch(MeasureDimension::many);
        List<@Nullable Object> values = new ArrayList<>(List.of(span.from(), span.unit()));
        values.addAll(TimesTotal.columns(subtree.totals(organisations)));
        values.addAll(List.of(Sql.Column.texts(flows), span.beginning(), span.to()));
        MemberConditions conditions = new MemberConditions(where, eachCategory);
        values.addAll(conditions.values());
        subtree.eachRow(
                AMOUNTS.formatted(
                        codes,
                        TimesTotal.TABLE,
                        UnitsBelow.LATERAL,
                        eachCategory ? EACH_CATEGORY : "",
                        conditions.text()),
                row -> taker.accept(amount(row)),
                values.toArray());
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(
                Sql.uuid(row, "sum"),
                row.getString("flow"),
                List.of((String[]) row.getArray("codes").getArray()),
                row.getObject("period", LocalDate.class),
                row.getLong("amount"));
    }
}
