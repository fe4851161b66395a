package org.guildhall.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Counts, locks and replaces the two schemas of a rebuild, on the connection of whoever rebuilds. */
@ApplicationScoped
class SchemaRepository {

    static final String NEW_SCHEMA = Projection.LIVE_SCHEMA + "_rebuild";
    private static final List<String> FOR_READERS = List.of("member_period_organisation_ix");
    private static final String NOT_LOCKED = "55P03";

    /** Less than a reader waits; more than the second after which an automatic vacuum gives way. */
    private static final Duration READERS_AT_MOST = Duration.ofMillis(1_500);

    private static final String OLD_SCHEMA = Projection.LIVE_SCHEMA + "_replaced";

    /** Removes what an earlier rebuild may have left. */
    void clear(Connection connection) throws SQLException {
        Sql.run(connection, "DROP SCHEMA IF EXISTS " + NEW_SCHEMA + " CASCADE");
    }

    /** Drops those indexes of the new tables that only readers need, and tells how to make them. */
    List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> made = Sql.list(
                connection,
                "SELECT indexdef FROM pg_indexes WHERE schemaname = ? AND indexname = ANY (?)",
                row -> row.getString("indexdef"),
                NEW_SCHEMA,
                Sql.Column.texts(FOR_READERS));
        for (String index : FOR_READERS) {
            Sql.run(connection, "DROP INDEX " + NEW_SCHEMA + "." + index);
        }
        return made;
    }

    /** Makes these indexes, and lets the planner know how large the new tables have become. */
    void prepareForReading(Connection connection, List<String> indexes) throws SQLException {
        for (String index : indexes) {
            Sql.run(connection, index);
        }
        for (String table : Sql.list(
                connection,
                "SELECT tablename FROM pg_tables WHERE schemaname = ?",
                row -> row.getString("tablename"),
                NEW_SCHEMA)) {
            Sql.run(connection, "ANALYZE " + NEW_SCHEMA + "." + table);
        }
    }

    /**
     * How many events of the topics the live tables hold that the new ones don't yet; the new ones may be ahead elsewhere.
     *
     * @param topics those that are read; others, of a cell that isn't read any more, count no longer
     */
    long missing(Connection connection, String consumer, Collection<String> topics) throws SQLException {
        Map<TopicPartition, Long> live = positions(connection, Projection.LIVE_SCHEMA, Projection.LIVE_CONSUMER);
        Map<TopicPartition, Long> rebuilt = positions(connection, NEW_SCHEMA, consumer);
        return live.entrySet().stream()
                .filter(position -> topics.contains(position.getKey().topic()))
                .mapToLong(position -> Math.max(0, position.getValue() - rebuilt.getOrDefault(position.getKey(), 0L)))
                .sum();
    }

    /** Keeps the live tables from going on, within the present transaction; they can still be read. */
    void holdLive(Connection connection) throws SQLException {
        Sql.run(connection, "LOCK TABLE " + Projection.LIVE_SCHEMA + ".consumed_offset IN EXCLUSIVE MODE");
    }

    /**
     * Keeps the live tables from being read, too, unless somebody goes on reading them: whoever comes meanwhile waits behind
     * this, so it waits but a moment. All reading begins with the tables locked here, in this order, so nobody waits in a
     * circle.
     *
     * @return whether they are held; if not, the present transaction is of no use any more
     */
    boolean holdReaders(Connection connection) throws SQLException {
        Sql.run(connection, "SET LOCAL lock_timeout = " + READERS_AT_MOST.toMillis());
        try {
            for (String table : new String[] {"consumed_offset", "appointment_copy", "organisation_copy"}) {
                Sql.run(connection, "LOCK TABLE " + Projection.LIVE_SCHEMA + "." + table + " IN ACCESS EXCLUSIVE MODE");
            }
        } catch (SQLException e) {
            if (NOT_LOCKED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        Sql.run(connection, "SET LOCAL lock_timeout = 0");
        return true;
    }

    /** Puts the new tables in the place of the live ones, which are held, within the present transaction. */
    void swap(Connection connection, String consumer) throws SQLException {
        String live = Projection.LIVE_SCHEMA;
        Sql.run(
                connection,
                "UPDATE " + NEW_SCHEMA + ".consumed_offset SET consumer = ? WHERE consumer = ?",
                Projection.LIVE_CONSUMER,
                consumer);
        Sql.run(connection, "ALTER SCHEMA " + live + " RENAME TO " + OLD_SCHEMA);
        Sql.run(connection, "ALTER SCHEMA " + NEW_SCHEMA + " RENAME TO " + live);
        Sql.run(connection, "DROP SCHEMA " + OLD_SCHEMA + " CASCADE");
    }

    private static Map<TopicPartition, Long> positions(Connection connection, String schema, String consumer)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Sql.each(
                connection,
                "SELECT topic, partition, next_offset FROM " + schema + ".consumed_offset WHERE consumer = ?",
                row -> positions.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")),
                consumer);
        return positions;
    }
}
