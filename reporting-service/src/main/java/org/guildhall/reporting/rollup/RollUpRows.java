package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes roll-ups, each kind in one multi-row statement. A measured hot path. */
final class RollUpRows {

    private static final String KEPT =
            "SELECT days_since, ARRAY(SELECT flow FROM roll_up_flow) AS flows FROM roll_up_window";
    private static final String COUNTED = """
            SELECT organisation_id, flow, dimension, code, day, amount FROM counted_fact
            WHERE source = '%s' AND (key = ANY (?) OR whole = ANY (?))""";
    private static final String ADD_FLOWS =
            "INSERT INTO roll_up_flow (flow) SELECT unnest(?::text[]) ON CONFLICT (flow) DO NOTHING";
    private static final String MARK = """
            INSERT INTO roll_up_change (organisation_id, changed_at) SELECT o.id, clock_timestamp()
            FROM unnest(?::uuid[]) AS o (id) ORDER BY o.id
            ON CONFLICT (organisation_id) DO UPDATE
            SET changed_at = greatest(clock_timestamp(), roll_up_change.changed_at + interval '1 microsecond')""";
    private static final String ADD_MONTHS = """
            INSERT INTO roll_up_month (organisation_id, flow, dimension, code, month, amount)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[])
            ON CONFLICT (organisation_id, flow, dimension, code, month)
            DO UPDATE SET amount = roll_up_month.amount + excluded.amount""";
    private static final String ADD_DAYS = """
            INSERT INTO roll_up_day (organisation_id, flow, dimension, code, day, amount)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[])
            ON CONFLICT (organisation_id, flow, dimension, code, day)
            DO UPDATE SET amount = roll_up_day.amount + excluded.amount""";
    private static final String MOVE_MONTHS = """
            INSERT INTO roll_up_month (organisation_id, flow, dimension, code, month, amount)
            SELECT s.sum, r.flow, r.dimension, r.code, r.month, sum(s.times * r.amount)::bigint
            FROM %s
            JOIN roll_up_month r ON r.organisation_id = s.total
            GROUP BY s.sum, r.flow, r.dimension, r.code, r.month HAVING sum(s.times * r.amount) <> 0
            ORDER BY s.sum, r.flow, r.dimension, r.code, r.month
            ON CONFLICT (organisation_id, flow, dimension, code, month)
            DO UPDATE SET amount = roll_up_month.amount + excluded.amount""".formatted(TimesTotal.TABLE);
    private static final String MOVE_DAYS = """
            INSERT INTO roll_up_day (organisation_id, flow, dimension, code, day, amount)
            SELECT s.sum, r.flow, r.dimension, r.code, r.day, sum(s.times * r.amount)::bigint
            FROM %s
            JOIN roll_up_day r ON r.organisation_id = s.total
            GROUP BY s.sum, r.flow, r.dimension, r.code, r.day HAVING sum(s.times * r.amount) <> 0
            ORDER BY s.sum, r.flow, r.dimension, r.code, r.day
            ON CONFLICT (organisation_id, flow, dimension, code, day)
            DO UPDATE SET amount = roll_up_day.amount + excluded.amount""".formatted(TimesTotal.TABLE);

    private RollUpRows() {}

    /** Takes what is counted. */
    @FunctionalInterface
    interface Counted {
        void take(CountedCell cell, long amount);
    }

    /** Until the transaction ends: alone, or together with others who don't ask to be alone. */
    static void hold(Connection connection, boolean alone) throws SQLException {
        Sql.run(connection, "LOCK TABLE roll_up_window IN " + (alone ? "EXCLUSIVE" : "ROW SHARE") + " MODE");
    }

    /**
     * What is kept.
     *
     * @param daysSince from which day on days are
     * @param flows of which anything ever was
     */
    record Kept(LocalDate daysSince, Set<String> flows) {}

    /** None until the facts have been grouped. */
    static Optional<Kept> kept(Connection connection) throws SQLException {
        return Sql.list(connection, KEPT, RollUpRows::kept).stream().findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getObject("days_since", LocalDate.class), Set.of((String[])
                row.getArray("flows").getArray()));
    }

    /** How these facts count at present. */
    static void eachCounted(Connection connection, String source, Touched.Facts facts, Counted counted)
            throws SQLException {
        Sql.each(
                connection,
                // The source as a literal: only then the planner leaves out all the others.
                COUNTED.formatted(source),
                row -> counted.take(
                        new CountedCell(
                                Sql.uuid(row, "organisation_id"),
                                row.getString("flow"),
                                row.getString("dimension"),
                                row.getString("code"),
                                row.getObject("day", LocalDate.class)),
                        row.getLong("amount")),
                Sql.Column.uuids(facts.keys()),
                Sql.Column.uuids(facts.wholes()));
    }

    static void addFlows(Connection connection, Collection<String> flows) throws SQLException {
        if (!flows.isEmpty()) {
            Sql.run(connection, ADD_FLOWS, Sql.Column.texts(flows));
        }
    }

    static void addToMonths(Connection connection, Map<CountedCell, Long> amounts) throws SQLException {
        add(connection, ADD_MONTHS, amounts);
    }

    static void addToDays(Connection connection, Map<CountedCell, Long> amounts) throws SQLException {
        add(connection, ADD_DAYS, amounts);
    }

    private static void add(Connection connection, String statement, Map<CountedCell, Long> amounts)
            throws SQLException {
        List<Map.Entry<CountedCell, Long>> rows = amounts.entrySet().stream()
                .filter(row -> row.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(CountedCell.ORDER))
                .toList();
        if (!rows.isEmpty()) {
            Sql.run(
                    connection,
                    statement,
                    Sql.Column.of("uuid", rows, row -> row.getKey().organisation()),
                    Sql.Column.of("text", rows, row -> row.getKey().flow()),
                    Sql.Column.of("text", rows, row -> row.getKey().dimension()),
                    Sql.Column.of("text", rows, row -> row.getKey().code()),
                    Sql.Column.of("date", rows, row -> row.getKey().day()),
                    Sql.Column.of("bigint", rows, Map.Entry::getValue));
        }
    }

    /** Marks these as changed now; two batches that change the same one do so in the order in which they become visible. */
    static void mark(Connection connection, Collection<UUID> changed) throws SQLException {
        if (!changed.isEmpty()) {
            Sql.run(connection, MARK, Sql.Column.uuids(changed));
        }
    }

    /** Of a schema that takes the place of another one nobody knows what is different: all of it counts as changed. */
    static void markAll(Connection connection, String schema) throws SQLException {
        Sql.run(connection, "UPDATE " + schema + ".roll_up_window SET changed_at = clock_timestamp()");
    }

    /** Adds to each sum the totals that stand now, so often. */
    static void move(Connection connection, List<TimesTotal> sums) throws SQLException {
        if (!sums.isEmpty()) {
            Object[] columns = TimesTotal.columns(sums).toArray();
            Sql.run(connection, MOVE_MONTHS, columns);
            Sql.run(connection, MOVE_DAYS, columns);
        }
    }
}
