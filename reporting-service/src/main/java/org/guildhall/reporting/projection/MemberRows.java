package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.sql.CopiedRows;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.CountedCell;

/** Reads and writes members, their periods and their counters, each in one multi-row statement. */
final class MemberRows {

    private static final String FIND = "SELECT * FROM member_fact WHERE member_id = ANY (?) ORDER BY member_id";
    private static final String ADD = """
            COPY member_fact (member_id, organisation_id, session_id, joined_on, joined_at, member_since, left_on, status, gender,
                birth_band, education, household, categories) FROM STDIN""";
    private static final String UPDATE = """
            UPDATE member_fact m SET organisation_id = n.organisation_id, left_on = n.left_on, status = n.status,
                gender = n.gender, birth_band = n.birth_band, education = n.education, household = n.household,
                categories = string_to_array(n.categories, ',')
            FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS n (member_id, organisation_id, left_on, status, gender, birth_band, education, household, categories)
            WHERE m.member_id = n.member_id""";
    private static final String COUNT = """
            INSERT INTO member_counter (organisation_id, dimension, code, day, flow, counted)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[])
            ON CONFLICT (organisation_id, dimension, code, day, flow)
            DO UPDATE SET counted = member_counter.counted + excluded.counted""";

    private MemberRows() {}

    /** How many more flowed so, to be added to what was counted before. */
    record Count(UUID organisation, Dimension dimension, String code, LocalDate day, String flow, long counted) {

        CountedCell cell() {
            return new CountedCell(organisation, flow, dimension.name(), code, day);
        }
    }

    /** Those of the members that are known. */
    static List<MemberLife> find(Connection connection, Collection<UUID> members) throws SQLException {
        List<MemberLife> found = new ArrayList<>();
        if (!members.isEmpty()) {
            Map<UUID, List<MemberPeriod>> periods = MemberPeriodRows.find(connection, members);
            Sql.each(
                    connection,
                    FIND,
                    row -> found.add(life(row, periods.getOrDefault(Sql.uuid(row, "member_id"), List.of()))),
                    Sql.Column.uuids(members));
        }
        return found;
    }

    private static MemberLife life(ResultSet row, List<MemberPeriod> periods) throws SQLException {
        return new MemberLife(
                Sql.uuid(row, "member_id"),
                new MemberLife.Origin(
                        Sql.uuid(row, "session_id"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("member_since", LocalDate.class),
                        Sql.instant(row, "joined_at")),
                row.getString("status"),
                dimensions(row),
                periods);
    }

    static MemberDimensions dimensions(ResultSet row) throws SQLException {
        return new MemberDimensions(
                row.getString("gender"),
                row.getString("birth_band"),
                row.getString("education"),
                row.getString("household"),
                new TreeSet<>(List.of((String[]) row.getArray("categories").getArray())));
    }

    /** Those who are new; one who isn't is refused. */
    static void insert(Connection connection, List<MemberLife> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        try (CopiedRows rows = CopiedRows.by(connection, ADD)) {
            for (MemberLife member : members) {
                MemberLife.Origin origin = member.origin();
                MemberDimensions dimensions = member.dimensions();
                rows.add(
                        member.member(),
                        member.organisation(),
                        origin.session(),
                        origin.joinedOn(),
                        origin.joinedAt(),
                        origin.memberSince(),
                        member.leftOn(),
                        member.status(),
                        dimensions.gender(),
                        dimensions.birthBand(),
                        dimensions.education(),
                        dimensions.household(),
                        dimensions.categories());
            }
            rows.finish();
        }
        MemberPeriodRows.insert(connection, members);
    }

    static void update(Connection connection, List<MemberLife> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        Sql.run(
                connection,
                UPDATE,
                Sql.Column.of("uuid", members, MemberLife::member),
                Sql.Column.of("uuid", members, MemberLife::organisation),
                Sql.Column.of("date", members, MemberLife::leftOn),
                Sql.Column.of("text", members, MemberLife::status),
                Sql.Column.of("text", members, member -> member.dimensions().gender()),
                Sql.Column.of("text", members, member -> member.dimensions().birthBand()),
                Sql.Column.of("text", members, member -> member.dimensions().education()),
                Sql.Column.of("text", members, member -> member.dimensions().household()),
                Sql.Column.of("text", members, MemberRows::categories));
        MemberPeriodRows.rewrite(connection, members);
    }

    private static String categories(MemberLife member) {
        return String.join(",", member.dimensions().categories());
    }

    /** Members who never were. */
    static void delete(Connection connection, List<MemberLife> members) throws SQLException {
        if (!members.isEmpty()) {
            Sql.Column ids = Sql.Column.of("uuid", members, MemberLife::member);
            Sql.run(connection, "DELETE FROM member_fact WHERE member_id = ANY (?)", ids);
            MemberPeriodRows.delete(connection, ids);
        }
    }

    static void count(Connection connection, Collection<Count> counts) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        Sql.run(
                connection,
                COUNT,
                Sql.Column.of("uuid", counts, Count::organisation),
                Sql.Column.of("text", counts, count -> count.dimension().name()),
                Sql.Column.of("text", counts, Count::code),
                Sql.Column.of("date", counts, Count::day),
                Sql.Column.of("text", counts, Count::flow),
                Sql.Column.of("bigint", counts, Count::counted));
    }
}
