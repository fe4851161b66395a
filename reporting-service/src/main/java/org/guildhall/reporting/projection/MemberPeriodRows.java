package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.CopiedRows;
import org.guildhall.kit.sql.Sql;

/** Reads and writes where members were on which days. */
final class MemberPeriodRows {

    private static final String FIND =
            "SELECT * FROM member_period WHERE member_id = ANY (?) ORDER BY member_id, number";
    private static final String ADD = """
            COPY member_period (member_id, number, organisation_id, status, valid_from, valid_until, begun, ended)
            FROM STDIN""";
    private static final String WRITE = """
            INSERT INTO member_period (member_id, number, organisation_id, status, valid_from, valid_until, begun, ended)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
            ON CONFLICT (member_id, number) DO UPDATE SET organisation_id = excluded.organisation_id,
                status = excluded.status, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                begun = excluded.begun, ended = excluded.ended""";
    private static final String TAKE_BACK = """
            DELETE FROM member_period p USING unnest(?::uuid[], ?::integer[]) AS n (member_id, periods)
            WHERE p.member_id = n.member_id AND p.number > n.periods""";

    private MemberPeriodRows() {}

    private record Row(UUID member, MemberPeriod period) {}

    /** In their order. */
    static Map<UUID, List<MemberPeriod>> find(Connection connection, Collection<UUID> members) throws SQLException {
        Map<UUID, List<MemberPeriod>> found = new HashMap<>();
        Sql.each(
                connection,
                FIND,
                row -> found.computeIfAbsent(Sql.uuid(row, "member_id"), member -> new ArrayList<>())
                        .add(period(row)),
                Sql.Column.uuids(members));
        return found;
    }

    private static MemberPeriod period(ResultSet row) throws SQLException {
        return new MemberPeriod(
                row.getInt("number"),
                Sql.uuid(row, "organisation_id"),
                row.getString("status"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("begun"),
                row.getString("ended"));
    }

    /** All periods of members of whom none was written before. */
    static void insert(Connection connection, List<MemberLife> members) throws SQLException {
        try (CopiedRows rows = CopiedRows.by(connection, ADD)) {
            for (MemberLife member : members) {
                for (MemberPeriod period : member.periods()) {
                    rows.add(
                            member.member(),
                            period.number(),
                            period.organisation(),
                            period.status(),
                            period.from(),
                            period.until(),
                            period.begun(),
                            period.ended());
                }
            }
            rows.finish();
        }
    }

    private static void write(Connection connection, List<MemberLife> members) throws SQLException {
        List<Row> rows = new ArrayList<>();
        members.forEach(member -> member.periods().forEach(period -> rows.add(new Row(member.member(), period))));
        Sql.run(
                connection,
                WRITE,
                Sql.Column.of("uuid", rows, Row::member),
                Sql.Column.of("integer", rows, row -> row.period().number()),
                Sql.Column.of("uuid", rows, row -> row.period().organisation()),
                Sql.Column.of("text", rows, row -> row.period().status()),
                Sql.Column.of("date", rows, row -> row.period().from()),
                Sql.Column.of("date", rows, row -> row.period().until()),
                Sql.Column.of("text", rows, row -> row.period().begun()),
                Sql.Column.of("text", rows, row -> row.period().ended()));
    }

    /** All periods of members of whom some may have been written before; those taken back meanwhile are written no more. */
    static void rewrite(Connection connection, List<MemberLife> members) throws SQLException {
        Sql.run(
                connection,
                TAKE_BACK,
                Sql.Column.of("uuid", members, MemberLife::member),
                Sql.Column.of("integer", members, member -> member.periods().size()));
        write(connection, members);
    }

    static void delete(Connection connection, Sql.Column members) throws SQLException {
        Sql.run(connection, "DELETE FROM member_period WHERE member_id = ANY (?)", members);
    }
}
