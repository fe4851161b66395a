package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes members and their counters, each in one multi-row statement. */
final class MemberRows {

    private static final String INSERT = """
            INSERT INTO member_fact (member_id, organisation_id, session_id, joined_on, status, gender, birth_band,
                education, household, categories)
            SELECT member_id, organisation_id, session_id, joined_on, 'ACTIVE', gender, birth_band,
                education, household, string_to_array(categories, ',')
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS joined (member_id, organisation_id, session_id, joined_on, gender, birth_band,
                    education, household, categories)""";
    private static final String COUNT = """
            INSERT INTO member_counter (organisation_id, dimension, code, day, joined, departed)
            SELECT organisation_id, dimension, code, day, joined, 0
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[])
                AS change (organisation_id, dimension, code, day, joined)
            ON CONFLICT (organisation_id, dimension, code, day)
            DO UPDATE SET joined = member_counter.joined + excluded.joined""";

    private MemberRows() {}

    /** A member who joined. */
    record Joined(
            UUID member,
            UUID organisation,
            @Nullable UUID session,
            LocalDate day,
            String gender,
            String birthBand,
            String education,
            String household,
            Set<String> categories) {}

    /** How many joined, to be added to what was counted before. */
    record Count(UUID organisation, Dimension dimension, String code, LocalDate day, long joined) {}

    static void insert(Connection connection, List<Joined> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        Sql.run(
                connection,
                INSERT,
                Sql.Column.of("uuid", members, Joined::member),
                Sql.Column.of("uuid", members, Joined::organisation),
                Sql.Column.of("uuid", members, Joined::session),
                Sql.Column.of("date", members, Joined::day),
                Sql.Column.of("text", members, Joined::gender),
                Sql.Column.of("text", members, Joined::birthBand),
                Sql.Column.of("text", members, Joined::education),
                Sql.Column.of("text", members, Joined::household),
                Sql.Column.of("text", members, member -> String.join(",", member.categories())));
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
                Sql.Column.of("bigint", counts, Count::joined));
    }
}
