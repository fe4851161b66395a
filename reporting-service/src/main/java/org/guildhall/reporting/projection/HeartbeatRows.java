package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Sql;

/** Writes heartbeats one by one, and forgets those that say nothing any more. */
final class HeartbeatRows {

    /** Nobody is heard before they speak: a clock that is ahead of ours is put right. */
    private static final String INSERT = """
            INSERT INTO heartbeat (service, topic, heard_at, told_up_to, waiting, ends)
            SELECT ?, ?, now(), told_up_to - greatest(said_at - now(), interval '0'), ?, ?::bigint[]
            FROM (SELECT ?::timestamptz AS said_at, ?::timestamptz AS told_up_to) AS said""";

    private static final String FORGET = """
            DELETE FROM heartbeat h USING (
                SELECT DISTINCT ON (service) service, heard_at, told_up_to FROM heartbeat_heard WHERE counted
                ORDER BY service, told_up_to DESC, heard_at DESC
            ) AS most
            WHERE h.service = most.service AND h.heard_at < most.heard_at AND h.told_up_to <= most.told_up_to""";

    private HeartbeatRows() {}

    /**
     * What a service says.
     *
     * @param toldUpTo every fact acknowledged by then lies below the ends
     * @param waiting facts it hasn't told yet
     * @param ends an offset per partition of its topic
     */
    record Heartbeat(Instant saidAt, Instant toldUpTo, long waiting, List<Long> ends) {}

    static void insert(Connection connection, String service, String topic, Heartbeat heartbeat) throws SQLException {
        String ends = heartbeat.ends().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        Sql.run(
                connection,
                INSERT,
                service,
                topic,
                heartbeat.waiting(),
                ends,
                heartbeat.saidAt(),
                heartbeat.toldUpTo());
    }

    static void forget(Connection connection) throws SQLException {
        Sql.run(connection, FORGET);
    }
}
