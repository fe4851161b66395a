package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/**
 * Reads and writes from which day on members count in another cell, be they known here yet or not. An arrival names all whom the
 * person was before, and a cell that is read without the one they went to says itself that they went; of several the earliest day
 * counts, which is that of the next cell as soon as it is heard of.
 */
final class MemberDepartureRows {

    private static final String WRITE = """
            INSERT INTO member_departure (member_id, departed_on)
            SELECT * FROM unnest(?::uuid[], ?::date[]) AS n (member_id, departed_on)
            ON CONFLICT (member_id) DO UPDATE SET departed_on = least(member_departure.departed_on, excluded.departed_on)""";

    private static final String FIND = "SELECT member_id, departed_on FROM member_departure WHERE member_id = ANY (?)";

    private MemberDepartureRows() {}

    static void write(Connection connection, Map<UUID, LocalDate> departures) throws SQLException {
        if (!departures.isEmpty()) {
            List<Map.Entry<UUID, LocalDate>> rows = new ArrayList<>(departures.entrySet());
            Sql.run(
                    connection,
                    WRITE,
                    Sql.Column.of("uuid", rows, Map.Entry::getKey),
                    Sql.Column.of("date", rows, Map.Entry::getValue));
        }
    }

    /** Of those of the members that another cell has taken in. */
    static Map<UUID, LocalDate> find(Connection connection, Collection<UUID> members) throws SQLException {
        Map<UUID, LocalDate> found = new HashMap<>();
        if (!members.isEmpty()) {
            Sql.each(
                    connection,
                    FIND,
                    row -> found.put(Sql.uuid(row, "member_id"), row.getObject("departed_on", LocalDate.class)),
                    Sql.Column.uuids(members));
        }
        return found;
    }
}
