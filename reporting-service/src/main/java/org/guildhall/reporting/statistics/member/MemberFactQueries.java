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

/** Finds the members that a figure counts. */
final class MemberFactQueries {

    private static final String BEGUN = "p.valid_from";
    private static final String ENDED = "p.valid_until";
    private static final String ANYHOW = " AND ?::date IS NOT NULL";

    /** Where a page ends: its last fact's organisation, day, member and period. */
    record Position(UUID organisation, LocalDate day, UUID member, int period) {

        static final Position START = new Position(new UUID(0, 0), LocalDate.of(1, 1, 1), new UUID(0, 0), 0);

        static Position of(List<String> keys) {
            return new Position(
                    UUID.fromString(keys.get(0)),
                    LocalDate.parse(keys.get(1)),
                    UUID.fromString(keys.get(2)),
                    Integer.parseInt(keys.get(3)));
        }

        List<Object> keys() {
            return List.of(organisation, day, member, period);
        }
    }

    /** A fact and where it stands. */
    record Placed(Position position, MemberFact fact) {}

    private MemberFactQueries() {}

    /** The next {@code count} facts after the position, by organisation, day, member and period. */
    static List<Placed> after(
            SubtreeQueries subtree,
            Days days,
            MemberFilter filter,
            MemberFigure figure,
            boolean own,
            Position after,
            int count)
            throws SQLException {
        String day = dayOf(figure);
        String query = """
                SELECT m.*, p.organisation_id AS counted_in, p.number, %1$s AS counted_on
                FROM subtree s JOIN member_period p ON p.organisation_id = s.id JOIN member_fact m USING (member_id)
                WHERE %1$s BETWEEN ? AND ? AND (s.child IS NULL OR NOT ?)
                  AND (p.organisation_id, %1$s, p.member_id, p.number) > (?, ?, ?, ?)
                  AND %2$s AND %3$s
                ORDER BY p.organisation_id, %1$s, p.member_id, p.number LIMIT ?""".formatted(day, condition(figure), condition(filter.dimension()));
        return subtree.list(
                query,
                MemberFactQueries::placed,
                isAtTheEnd(figure) ? Days.BEGINNING : days.first(),
                days.to(),
                own,
                after.organisation(),
                after.day(),
                after.member(),
                after.period(),
                days.to(),
                filter.code(),
                count);
    }

    /** Whether it counts who there is at the end, not what happened until then. */
    static boolean isAtTheEnd(MemberFigure figure) {
        return figure == MemberFigure.MEMBERS || figure == MemberFigure.RETAINED;
    }

    static String dayOf(MemberFigure figure) {
        return switch (figure) {
            case MEMBERS, RETAINED, JOINED, IMPORTED, TRANSFERRED_IN, MERGED_IN, FOUNDED_IN -> BEGUN;
            case TRANSFERRED_OUT, MERGED_OUT, FOUNDED_OUT, LEFT -> ENDED;
        };
    }

    static String condition(MemberFigure figure) {
        return switch (figure) {
            case MEMBERS -> "coalesce(p.valid_until, 'infinity') > ?";
            case RETAINED -> "coalesce(p.valid_until, 'infinity') > ? AND p.status = 'RETAINED'";
            case JOINED -> "p.begun = 'JOINED'" + ANYHOW;
            case IMPORTED -> "p.begun = 'IMPORTED'" + ANYHOW;
            case TRANSFERRED_IN ->
                "starts_with(p.begun, 'IN_') AND p.begun NOT IN ('IN_MERGER', 'IN_FOUNDING')" + ANYHOW;
            case TRANSFERRED_OUT ->
                "starts_with(p.ended, 'OUT_') AND p.ended NOT IN ('OUT_MERGER', 'OUT_FOUNDING')" + ANYHOW;
            case MERGED_IN -> "p.begun = 'IN_MERGER'" + ANYHOW;
            case MERGED_OUT -> "p.ended = 'OUT_MERGER'" + ANYHOW;
            case FOUNDED_IN -> "p.begun = 'IN_FOUNDING'" + ANYHOW;
            case FOUNDED_OUT -> "p.ended = 'OUT_FOUNDING'" + ANYHOW;
            case LEFT -> "starts_with(p.ended, 'LEFT_')" + ANYHOW;
        };
    }

    static String condition(Dimension dimension) {
        return switch (dimension) {
            case ALL -> "?::text IS NOT NULL";
            case CATEGORY -> "? = ANY (m.categories)";
            case GENDER -> "m.gender = ?";
            case BIRTH_BAND -> "m.birth_band = ?";
            case EDUCATION -> "m.education = ?";
            case HOUSEHOLD -> "m.household = ?";
        };
    }

    private static Placed placed(ResultSet row) throws SQLException {
        MemberFact fact = fact(row);
        return new Placed(
                new Position(fact.organisationId(), fact.countedOn(), fact.memberId(), row.getInt("number")), fact);
    }

    private static MemberFact fact(ResultSet row) throws SQLException {
        return new MemberFact(
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "counted_in"),
                row.getObject("counted_on", LocalDate.class),
                Sql.uuid(row, "session_id"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("member_since", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("status"),
                row.getString("gender"),
                row.getString("birth_band"),
                row.getString("education"),
                row.getString("household"),
                List.of((String[]) row.getArray("categories").getArray()));
    }
}
