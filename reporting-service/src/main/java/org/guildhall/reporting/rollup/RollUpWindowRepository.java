package org.guildhall.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.sql.Sql;

/** Groups all facts at once, and forgets days. Each has the roll-ups for itself while it does. */
@ApplicationScoped
public class RollUpWindowRepository {

    /** The facts of the whole federation take about a minute. */
    private static final Duration STATEMENTS_AT_MOST = Duration.ofMinutes(30);

    private static final String MONTHS =
            "COPY roll_up_month (organisation_id, flow, dimension, code, month, amount) FROM STDIN";
    private static final String DAYS =
            "COPY roll_up_day (organisation_id, flow, dimension, code, day, amount) FROM STDIN";

    private final DataSource dataSource;

    RollUpWindowRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something to be done in a transaction. */
    @FunctionalInterface
    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    void open(String schema, LocalDate daysSince, FactSource facts) {
        inTransaction(schema, connection -> {
            RollUpRows.hold(connection, true);
            if (RollUpRows.kept(connection).isEmpty()) {
                Sql.run(connection, "SET LOCAL work_mem = '64MB'");
                RollUpRows.addFlows(connection, group(connection, schema, daysSince, facts));
                Sql.run(connection, "INSERT INTO roll_up_window (days_since) VALUES (?)", daysSince);
            }
        });
    }

    /** The tables are filled side by side, and stay so if the transaction fails: then they are filled once more. */
    private Set<String> group(Connection connection, String schema, LocalDate daysSince, FactSource facts)
            throws SQLException {
        try (RefilledRows ownDays = refill(schema, facts.keptDays());
                RefilledRows months = refill(schema, MONTHS);
                RefilledRows days = refill(schema, DAYS)) {
            Grouping grouping = new Grouping(new Tree(LineQueries.all(connection)), daysSince, ownDays, months, days);
            facts.addTo(grouping, connection);
            Set<String> flows = grouping.finish();
            RefilledRows.finishAll(List.of(ownDays, months, days));
            return flows;
        }
    }

    private RefilledRows refill(String schema, String statement) throws SQLException {
        return RefilledRows.empty(dataSource, schema, statement, STATEMENTS_AT_MOST);
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
