package org.guildhall.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Handles the two schemas of a rebuild. */
@ApplicationScoped
class SchemaSwap {

    static final String NEW_SCHEMA = Projection.LIVE_SCHEMA + "_rebuild";
    private static final String OLD_SCHEMA = Projection.LIVE_SCHEMA + "_replaced";

    /** Removes what an earlier rebuild may have left. */
    void clear(Connection connection) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS " + NEW_SCHEMA + " CASCADE");
    }

    /** How many events the live tables hold that the new ones don't yet; the new ones may be ahead elsewhere. */
    long missing(Connection connection, String consumer) throws SQLException {
        Map<TopicPartition, Long> live = positions(connection, Projection.LIVE_SCHEMA, Projection.LIVE_CONSUMER);
        Map<TopicPartition, Long> rebuilt = positions(connection, NEW_SCHEMA, consumer);
        return live.entrySet().stream()
                .mapToLong(position -> Math.max(0, position.getValue() - rebuilt.getOrDefault(position.getKey(), 0L)))
                .sum();
    }

    /** Keeps the live tables from going on, within the present transaction; they can still be read. */
    void holdLive(Connection connection) throws SQLException {
        execute(connection, "LOCK TABLE " + Projection.LIVE_SCHEMA + ".consumed_offset IN EXCLUSIVE MODE");
    }

    /**
     * Puts the new tables in the place of the live ones, within the present transaction. It waits for those who read; they
     * all begin with the tables locked here, in this order, so nobody waits in a circle.
     */
    void swap(Connection connection, String consumer) throws SQLException {
        String live = Projection.LIVE_SCHEMA;
        for (String table : new String[] {"consumed_offset", "appointment_copy", "organisation_copy"}) {
            execute(connection, "LOCK TABLE " + live + "." + table + " IN ACCESS EXCLUSIVE MODE");
        }
        Sql.run(
                connection,
                "UPDATE " + NEW_SCHEMA + ".consumed_offset SET consumer = ? WHERE consumer = ?",
                Projection.LIVE_CONSUMER,
                consumer);
        execute(connection, "ALTER SCHEMA " + live + " RENAME TO " + OLD_SCHEMA);
        execute(connection, "ALTER SCHEMA " + NEW_SCHEMA + " RENAME TO " + live);
        execute(connection, "DROP SCHEMA " + OLD_SCHEMA + " CASCADE");
    }

    private static Map<TopicPartition, Long> positions(Connection connection, String schema, String consumer)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Sql.list(
                connection,
                "SELECT topic, partition, next_offset FROM " + schema + ".consumed_offset WHERE consumer = ?",
                row -> positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)),
                consumer);
        return positions;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
