package org.guildhall.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.sql.Sql;

/** Groups all facts at once, and forgets days. Each has the roll-ups for itself while it does. */
@ApplicationScoped
public class RollUpWindowRepository {

    /** The facts of the whole federation take about a minute. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(30);

    private static final String GROUP_MONTHS = """
            INSERT INTO roll_up_month (organisation_id, flow, dimension, code, month, amount)
            SELECT coalesce(l.above_id, c.organisation_id) AS above_id, c.flow, c.dimension, c.code, c.month,
                   sum(c.amount)::bigint
            FROM (
                SELECT organisation_id, flow, dimension, code, date_trunc('month', day)::date AS month, sum(counted) AS amount
                FROM member_counter GROUP BY 1, 2, 3, 4, 5
                UNION ALL
                SELECT organisation_id, flow, dimension, code, date_trunc('month', day)::date, sum(amount)
                FROM counted_fact WHERE source <> 'MEMBER' GROUP BY 1, 2, 3, 4, 5
            ) AS c LEFT JOIN roll_up_line l ON l.organisation_id = c.organisation_id
            GROUP BY 1, 2, 3, 4, 5 HAVING sum(c.amount) <> 0""";
    private static final String GROUP_DAYS = """
            INSERT INTO roll_up_day (organisation_id, flow, dimension, code, day, amount)
            SELECT coalesce(l.above_id, c.organisation_id) AS above_id, c.flow, c.dimension, c.code, c.day,
                   sum(c.amount)::bigint
            FROM (
                SELECT organisation_id, flow, dimension, code, day, counted AS amount FROM member_counter
                UNION ALL
                SELECT organisation_id, flow, dimension, code, day, amount FROM counted_fact WHERE source <> 'MEMBER'
            ) AS c LEFT JOIN roll_up_line l ON l.organisation_id = c.organisation_id
            WHERE c.day >= ?
            GROUP BY 1, 2, 3, 4, 5 HAVING sum(c.amount) <> 0""";
    private static final String GROUP_FLOWS = "INSERT INTO roll_up_flow SELECT DISTINCT flow FROM roll_up_month";

    private final DataSource dataSource;

    RollUpWindowRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something to be done in a transaction. */
    @FunctionalInterface
    public interface Work {
        void in(Connection connection) throws SQLException;
    }

    void open(String schema, LocalDate daysSince, Work first) {
        inTransaction(schema, connection -> {
            RollUpRows.hold(connection, true);
            if (RollUpRows.kept(connection).isEmpty()) {
                first.in(connection);
                Sql.run(connection, GROUP_MONTHS);
                Sql.run(connection, GROUP_DAYS, daysSince);
                Sql.run(connection, GROUP_FLOWS);
                Sql.run(connection, "INSERT INTO roll_up_window (days_since) VALUES (?)", daysSince);
            }
        });
    }

    void advance(LocalDate daysSince) {
        inTransaction("projection", connection -> {
            // As all do, before any other table: a swap of the schemas waits here, or is waited for.
            Sql.run(connection, "LOCK TABLE consumed_offset IN ACCESS SHARE MODE");
            RollUpRows.hold(connection, true);
            if (Sql.run(
                            connection,
                            "UPDATE roll_up_window SET days_since = ? WHERE days_since < ?",
                            daysSince,
                            daysSince)
                    > 0) {
                Sql.run(connection, "DELETE FROM roll_up_day WHERE day < ?", daysSince);
            }
        });
    }

    private void inTransaction(String schema, Work work) {
        try (Connection connection = dataSource.getConnection();
                Patience patience = Patience.of(connection, STATEMENTS_AT_MOST)) {
            connection.setAutoCommit(false);
            try {
                Sql.run(connection, "SET LOCAL search_path TO " + schema);
                work.in(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roll-ups can't be grouped", e);
        }
    }
}
