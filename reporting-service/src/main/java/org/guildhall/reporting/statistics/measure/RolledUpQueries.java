package org.guildhall.reporting.statistics.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.TimesTotal;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Adds up totals of organisations that are kept already. */
public final class RolledUpQueries {

    private static final String BY_PERIOD = """
            SELECT s.sum, r.flow, r.code, CASE WHEN r.day >= ?::date THEN date_trunc(?::text, r.day)::date END AS period,
                   sum(s.times * r.amount)::bigint AS amount
            FROM %s JOIN %s r ON r.organisation_id = s.total
            WHERE r.flow = ANY (?) AND r.dimension = ? AND (?::text[] IS NULL OR r.code = ANY (?::text[]))
              AND r.day >= ? AND r.day <= ?
            GROUP BY 1, 2, 3, 4""";

    private static final String MONTHS =
            "(SELECT organisation_id, flow, dimension, code, month AS day, amount FROM roll_up_month)";

    private static final String TOLD = """
            SELECT 1 FROM roll_up_month r JOIN organisation_copy o ON o.id = r.organisation_id AND o.parent_id IS NULL
            WHERE r.flow = ANY (?) AND r.dimension = ? AND r.code = ? LIMIT 1""";

    private static final String FACTS = """
            SELECT coalesce(sum(amount), 0) AS facts FROM roll_up_month
            WHERE organisation_id = ? AND flow = ANY (?) AND dimension = 'ALL'""";

    private static final String CHANGED = """
            SELECT greatest(w.changed_at, c.changed_at) AS changed_at
            FROM roll_up_window w LEFT JOIN roll_up_change c ON c.organisation_id = ?""";

    private RolledUpQueries() {}

    /** From which day on days are kept by themselves. */
    public static LocalDate daysSince(SubtreeQueries subtree) throws SQLException {
        return subtree.rows(
                        "SELECT days_since FROM roll_up_window", row -> row.getObject("days_since", LocalDate.class))
                .get(0);
    }

    /** All flows that anything ever was of. */
    public static List<String> flows(SubtreeQueries subtree) throws SQLException {
        return subtree.rows("SELECT flow FROM roll_up_flow ORDER BY flow", row -> row.getString("flow"));
    }

    /** Whether anybody anywhere counts under the code. */
    public static boolean isTold(SubtreeQueries subtree, List<String> flows, String dimension, String code)
            throws SQLException {
        return subtree.finds(TOLD, Sql.Column.texts(flows), dimension, code);
    }

    /**
     * By months where these suffice, for they are fewer.
     *
     * @param codes of the dimension, or null for all
     */
    public static void eachAmount(
            SubtreeQueries subtree,
            Collection<UUID> organisations,
            Span span,
            List<String> flows,
            String dimension,
            @Nullable List<String> codes,
            Consumer<Amount> taker)
            throws SQLException {
        Sql.Column wanted = codes == null ? null : Sql.Column.texts(codes);
        List<@Nullable Object> values = new ArrayList<>(List.of(span.from(), span.unit()));
        values.addAll(TimesTotal.columns(subtree.totals(organisations)));
        values.addAll(Arrays.asList(Sql.Column.texts(flows), dimension, wanted, wanted, span.beginning(), span.to()));
        subtree.eachRow(
                BY_PERIOD.formatted(TimesTotal.TABLE, span.unit().equals("day") ? "rolled_up" : MONTHS),
                row -> taker.accept(amount(row)),
                values.toArray());
    }

    /**
     * When anything was last counted, anew or differently, for the organisation or below it. It rises with every such batch, in
     * the order in which they become visible.
     */
    public static Instant changedAt(SubtreeQueries subtree) throws SQLException {
        return subtree.rows(
                        CHANGED,
                        row -> Sql.instant(row, "changed_at"),
                        subtree.organisation().id())
                .get(0);
    }

    /** How many facts of these flows there are below the organisation. */
    public static long facts(SubtreeQueries subtree, List<String> flows) throws SQLException {
        return subtree.rows(
                        FACTS,
                        row -> row.getLong("facts"),
                        subtree.organisation().id(),
                        Sql.Column.texts(flows))
                .get(0);
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(
                Sql.uuid(row, "sum"),
                row.getString("flow"),
                List.of(row.getString("code")),
                row.getObject("period", LocalDate.class),
                row.getLong("amount"));
    }
}
