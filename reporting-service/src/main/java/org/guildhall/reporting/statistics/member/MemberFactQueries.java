package org.guildhall.reporting.statistics.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.SubtreeQueries;

/** Finds the members that a figure of joined counts. */
final class MemberFactQueries {

    /** Where a page ends: its last fact's organisation, day and member. */
    record Position(UUID organisation, LocalDate joinedOn, UUID member) {

        static final Position START = new Position(new UUID(0, 0), LocalDate.of(1, 1, 1), new UUID(0, 0));

        static Position of(List<String> keys) {
            return new Position(
                    UUID.fromString(keys.get(0)), LocalDate.parse(keys.get(1)), UUID.fromString(keys.get(2)));
        }
    }

    private MemberFactQueries() {}

    /** The next {@code count} facts after the position, by organisation, day and member. */
    static List<MemberFact> after(
            SubtreeQueries subtree, Days days, MemberFilter filter, boolean own, Position after, int count)
            throws SQLException {
        String query = """
                SELECT m.* FROM subtree s JOIN member_fact m ON m.organisation_id = s.id
                WHERE m.joined_on BETWEEN ? AND ? AND (s.child IS NULL OR NOT ?)
                  AND (m.organisation_id, m.joined_on, m.member_id) > (?, ?, ?)
                  AND %s
                ORDER BY m.organisation_id, m.joined_on, m.member_id LIMIT ?""".formatted(condition(filter.dimension()));
        return subtree.list(
                query,
                MemberFactQueries::fact,
                days.first(),
                days.to(),
                own,
                after.organisation(),
                after.joinedOn(),
                after.member(),
                filter.code(),
                count);
    }

    private static String condition(Dimension dimension) {
        return switch (dimension) {
            case ALL -> "?::text IS NOT NULL";
            case CATEGORY -> "? = ANY (m.categories)";
            case GENDER -> "m.gender = ?";
            case BIRTH_BAND -> "m.birth_band = ?";
            case EDUCATION -> "m.education = ?";
            case HOUSEHOLD -> "m.household = ?";
        };
    }

    private static MemberFact fact(ResultSet row) throws SQLException {
        return new MemberFact(
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                Sql.uuid(row, "session_id"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("status"),
                row.getString("gender"),
                row.getString("birth_band"),
                row.getString("education"),
                row.getString("household"),
                List.of((String[]) row.getArray("categories").getArray()));
    }
}
