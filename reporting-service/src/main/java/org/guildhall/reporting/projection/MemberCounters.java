package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Adds up, in memory, what a batch changes in {@code member_counter}: thousands of events become a few rows. They are
 * written in one order everywhere, so that two instances never wait for each other in a circle.
 */
final class MemberCounters {

    private static final String ADD = """
            INSERT INTO member_counter (organisation_id, dimension, code, day, joined, departed)
            SELECT organisation_id, dimension, code, day, joined, 0
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[])
                AS change (organisation_id, dimension, code, day, joined)
            ON CONFLICT (organisation_id, dimension, code, day)
            DO UPDATE SET joined = member_counter.joined + excluded.joined""";

    private final Map<Cell, Integer> joined = new HashMap<>();

    void join(UUID organisation, Dimension dimension, String code, LocalDate day) {
        joined.merge(new Cell(organisation, dimension, code, day), 1, Integer::sum);
    }

    void write(Connection connection) throws SQLException {
        Rows rows = new Rows("uuid", "text", "text", "date", "bigint");
        joined.entrySet().stream().sorted(Map.Entry.comparingByKey(Cell.ORDER)).forEach(change -> change.getKey()
                .addTo(rows, change.getValue()));
        rows.write(connection, ADD);
    }

    private record Cell(UUID organisation, Dimension dimension, String code, LocalDate day) {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::organisation)
                .thenComparing(Cell::dimension)
                .thenComparing(Cell::code)
                .thenComparing(Cell::day);

        void addTo(Rows rows, int count) {
            rows.add(organisation, dimension.name(), code, day, count);
        }
    }
}
