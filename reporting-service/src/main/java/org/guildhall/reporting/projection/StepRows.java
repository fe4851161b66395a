package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes steps; the first of a kind counts. */
final class StepRows {

    private static final String INSERT = """
            INSERT INTO step_fact (thing_id, flow, organisation_id, happened_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT (thing_id, flow) DO NOTHING""";

    private StepRows() {}

    record Taken(UUID thing, String flow, UUID organisation, Instant at) {}

    static void insert(Connection connection, List<Taken> taken) throws SQLException {
        if (!taken.isEmpty()) {
            Sql.run(
                    connection,
                    INSERT,
                    Sql.Column.of("uuid", taken, Taken::thing),
                    Sql.Column.of("text", taken, Taken::flow),
                    Sql.Column.of("uuid", taken, Taken::organisation),
                    Sql.Column.of("timestamptz", taken, Taken::at));
        }
    }
}
