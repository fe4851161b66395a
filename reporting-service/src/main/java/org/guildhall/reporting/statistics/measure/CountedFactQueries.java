package org.guildhall.reporting.statistics.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.TimesTotal;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Finds the facts that make up a total: those by which the counters are kept, built and checked. */
public final class CountedFactQueries {

    private static final String FACTS = UnitsBelow.TABLE + """
            SELECT c.organisation_id, c.day, c.flow, c.source, c.key, sum(c.amount)::bigint AS amount
            FROM unit u JOIN counted_fact c ON c.organisation_id = u.id %s
            WHERE c.flow = ANY (?) AND c.day >= ? AND c.day <= ? AND c.dimension = ? %s
              AND (c.organisation_id, c.day, c.flow, c.key) > (?, ?, ?, ?)
            GROUP BY c.organisation_id, c.day, c.flow, c.source, c.key
            ORDER BY c.organisation_id, c.day, c.flow, c.key LIMIT ?""";

    private static final String MEMBERS = "AND c.source = 'MEMBER' JOIN member_fact m ON m.member_id = c.key";
    private static final String OF_CODES = "AND (?::text[] IS NULL OR c.code = ANY (?::text[]))";

    private CountedFactQueries() {}

    /** Where a page ends. */
    public record Place(UUID organisation, LocalDate day, String flow, UUID key) {

        public static final Place START = new Place(new UUID(0, 0), LocalDate.of(1, 1, 1), "", new UUID(0, 0));

        public static Place of(List<String> keys) {
            return new Place(
                    UUID.fromString(keys.get(0)),
                    LocalDate.parse(keys.get(1)),
                    keys.get(2),
                    UUID.fromString(keys.get(3)));
        }

        public static List<Object> keys(CountedFact fact) {
            return List.of(fact.organisation(), fact.day(), fact.flow(), fact.key());
        }
    }

    /** The next so many of these flows that are counted under one dimension. @param codes of it, null for all */
    public static List<CountedFact> rolledUp(
            SubtreeQueries subtree,
            UUID total,
            Span span,
            List<String> flows,
            String dimension,
            @Nullable List<String> codes,
            Place after,
            int count)
            throws SQLException {
        Sql.Column wanted = codes == null ? null : Sql.Column.texts(codes);
        List<@Nullable Object> values = begun(subtree, total, span, flows, dimension);
        values.add(wanted);
        values.add(wanted);
        return read(subtree, FACTS.formatted("", OF_CODES), values, after, count);
    }

    /** The next so many of members who have these codes of several dimensions. */
    public static List<CountedFact> ofMembers(
            SubtreeQueries subtree,
            UUID total,
            Span span,
            List<String> flows,
            Map<MeasureDimension, List<String>> where,
            Place after,
            int count)
            throws SQLException {
        MemberConditions conditions = new MemberConditions(where, false);
        List<@Nullable Object> values = begun(subtree, total, span, flows, MeasureDimension.ALL);
        values.addAll(conditions.values());
        return read(subtree, FACTS.formatted(MEMBERS, conditions.text()), values, after, count);
    }

    private static List<@Nullable Object> begun(
            SubtreeQueries subtree, UUID total, Span span, List<String> flows, String dimension) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(TimesTotal.columns(subtree.totals(List.of(total))));
        values.addAll(List.of(Sql.Column.texts(flows), span.beginning(), span.to(), dimension));
        return values;
    }

    private static List<CountedFact> read(
            SubtreeQueries subtree, String query, List<@Nullable Object> values, Place after, int count)
            throws SQLException {
        values.addAll(List.of(after.organisation(), after.day(), after.flow(), after.key(), count));
        return subtree.rows(query, CountedFactQueries::fact, values.toArray());
    }

    private static CountedFact fact(ResultSet row) throws SQLException {
        return new CountedFact(
                Sql.uuid(row, "organisation_id"),
                row.getObject("day", LocalDate.class),
                row.getString("flow"),
                row.getString("source"),
                Sql.uuid(row, "key"),
                row.getLong("amount"));
    }
}
