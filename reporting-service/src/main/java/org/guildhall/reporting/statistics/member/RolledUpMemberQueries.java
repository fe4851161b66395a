package org.guildhall.reporting.statistics.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.rollup.TimesTotal;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;
import org.jspecify.annotations.Nullable;

/** Member figures from totals that are kept already, for days that begin and end where these do. */
final class RolledUpMemberQueries {

    private static final String SUMS = """
            r.flow, coalesce(sum(s.times * r.amount) FILTER (WHERE r.day >= ?), 0)::bigint AS counted,
            sum(s.times * r.amount)::bigint AS up_to
            FROM %s JOIN rolled_up r ON r.organisation_id = s.total
            WHERE r.day <= ? AND r.flow = ANY (?) AND r.dimension = ANY (?)
            """.formatted(TimesTotal.TABLE);

    private static final Measure MEMBERS = Measures.find("members.count").orElseThrow();
    private static final Measure RETAINED = Measures.find("members.retained").orElseThrow();

    private RolledUpMemberQueries() {}

    /** How many flowed so on the days asked for, and until their end. */
    private record Flowed(UUID organisation, String flow, long counted, long upTo) {

        static Flowed of(ResultSet row) throws SQLException {
            return new Flowed(
                    Sql.uuid(row, "sum"), row.getString("flow"), row.getLong("counted"), row.getLong("up_to"));
        }

        Figures figures() {
            return Figures.of(flow, counted, upTo * RETAINED.times(flow), upTo * MEMBERS.times(flow));
        }
    }

    /** Whether totals begin and end with these days. */
    static boolean cover(SubtreeQueries subtree, Days days) throws SQLException {
        LocalDate daysSince = RolledUpQueries.daysSince(subtree);
        return isBoundary(days.first(), daysSince) && isBoundary(days.to().plusDays(1), daysSince);
    }

    private static boolean isBoundary(LocalDate day, LocalDate daysSince) {
        return day.getDayOfMonth() == 1 || !day.isBefore(daysSince);
    }

    /** Per direct child the figures of its subtree; under the key null the organisation's own, which is all but theirs. */
    static Map<@Nullable UUID, Figures> byChild(SubtreeQueries subtree, Days days, MemberFilter filter)
            throws SQLException {
        UUID top = subtree.organisation().id();
        List<UUID> shown = new ArrayList<>(List.of(top));
        subtree.everyChild().forEach(child -> shown.add(child.organisation().id()));
        Map<@Nullable UUID, Figures> figures = new HashMap<>();
        Map<String, Flowed> own = new HashMap<>();
        for (Flowed flowed : flowed(subtree, shown, days, filter)) {
            boolean total = flowed.organisation().equals(top);
            own.merge(flowed.flow(), signed(flowed, top, total ? 1 : -1), RolledUpMemberQueries::plus);
            if (!total) {
                figures.merge(flowed.organisation(), flowed.figures(), Figures::plus);
            }
        }
        figures.put(null, own.values().stream().map(Flowed::figures).reduce(Figures.NONE, Figures::plus));
        return figures;
    }

    private static Flowed signed(Flowed flowed, UUID organisation, int sign) {
        return new Flowed(organisation, flowed.flow(), sign * flowed.counted(), sign * flowed.upTo());
    }

    private static Flowed plus(Flowed one, Flowed other) {
        return new Flowed(one.organisation(), one.flow(), one.counted() + other.counted(), one.upTo() + other.upTo());
    }

    private static List<Flowed> flowed(SubtreeQueries subtree, List<UUID> organisations, Days days, MemberFilter filter)
            throws SQLException {
        String query = "SELECT s.sum, " + SUMS + "AND r.code = ? GROUP BY s.sum, r.flow";
        List<@Nullable Object> values = values(subtree, organisations, days, List.of(filter.dimension()));
        values.add(filter.code());
        return subtree.rows(query, Flowed::of, values.toArray());
    }

    /** Per dimension and code the figures of the whole subtree. */
    static Map<Dimension, Map<String, Figures>> byDimension(SubtreeQueries subtree, Days days) throws SQLException {
        Map<Dimension, Map<String, Figures>> figures = new EnumMap<>(Dimension.class);
        List<Dimension> dimensions = Stream.of(Dimension.values())
                .filter(dimension -> dimension != Dimension.ALL)
                .toList();
        subtree.rows(
                "SELECT s.sum, r.dimension, r.code, " + SUMS + "GROUP BY s.sum, r.dimension, r.code, r.flow",
                row -> figures.computeIfAbsent(Dimension.valueOf(row.getString("dimension")), d -> new TreeMap<>())
                        .merge(row.getString("code"), Flowed.of(row).figures(), Figures::plus),
                values(subtree, List.of(subtree.organisation().id()), days, dimensions)
                        .toArray());
        return figures;
    }

    private static List<@Nullable Object> values(
            SubtreeQueries subtree, List<UUID> organisations, Days days, List<Dimension> dimensions)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(days.first()));
        values.addAll(TimesTotal.columns(subtree.totals(organisations)));
        values.addAll(List.of(
                days.to(), Sql.Column.texts(flows(subtree)), Sql.Column.of("text", dimensions, Dimension::name)));
        return values;
    }

    private static List<String> flows(SubtreeQueries subtree) throws SQLException {
        return RolledUpQueries.flows(subtree).stream()
                .filter(flow -> MEMBERS.times(flow) != 0 || RETAINED.times(flow) != 0)
                .toList();
    }
}
