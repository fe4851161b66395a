package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes results as last told; a correction counts for the day of the first publication. */
final class ResultRows {

    private static final String SET = """
            INSERT INTO result_fact (result_id, contest_id, organisation_id, prize, prize_amount, published_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[])
            ON CONFLICT (result_id) DO UPDATE SET prize = excluded.prize, prize_amount = excluded.prize_amount""";

    private ResultRows() {}

    /** @param prizeAmount in fen */
    record Result(
            UUID id,
            UUID contest,
            UUID organisation,
            @Nullable String prize,
            long prizeAmount,
            Instant publishedAt) {}

    /** @param results each once */
    static void set(Connection connection, Collection<Result> results) throws SQLException {
        if (!results.isEmpty()) {
            Sql.run(
                    connection,
                    SET,
                    Sql.Column.of("uuid", results, Result::id),
                    Sql.Column.of("uuid", results, Result::contest),
                    Sql.Column.of("uuid", results, Result::organisation),
                    Sql.Column.of("text", results, Result::prize),
                    Sql.Column.of("bigint", results, Result::prizeAmount),
                    Sql.Column.of("timestamptz", results, Result::publishedAt));
        }
    }
}
