package org.guildhall.reporting.statistics.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.SubtreeQueries;

/** Streams the members that a figure counts, all of them, in no order: sorting a million takes longer than writing them. */
final class EveryMemberFactQueries {

    /** Everything as text, for nothing is done with it but writing. */
    private static final String COLUMNS = """
            SELECT m.member_id::text AS member, o.id::text AS organisation, o.name, (%s)::text AS counted_on,
                   m.joined_on::text AS joined_on, m.member_since::text AS member_since, m.left_on::text AS left_on,
                   m.status, m.gender, m.birth_band, m.education, m.household,
                   array_to_string(m.categories, ' ') AS categories
            """;

    private static final String FACTS = """
            FROM subtree s JOIN member_period p ON p.organisation_id = s.id JOIN member_fact m USING (member_id)
                 JOIN organisation_copy o ON o.id = p.organisation_id
            WHERE %1$s BETWEEN ? AND ? AND (s.child IS NULL OR NOT ?) AND %2$s AND %3$s""";

    private static final List<String> NAMES = List.of(
            "member",
            "organisation",
            "name",
            "counted_on",
            "joined_on",
            "member_since",
            "left_on",
            "status",
            "gender",
            "birth_band",
            "education",
            "household",
            "categories");

    private final SubtreeQueries subtree;
    private final String columns;
    private final String facts;
    private final Object[] values;

    EveryMemberFactQueries(SubtreeQueries subtree, Days days, MemberFilter filter, MemberFigure figure, boolean own) {
        String day = MemberFactQueries.dayOf(figure);
        this.subtree = subtree;
        this.columns = COLUMNS.formatted(day);
        this.facts = FACTS.formatted(
                day, MemberFactQueries.condition(figure), MemberFactQueries.condition(filter.dimension()));
        this.values = new Object[] {
            MemberFactQueries.isAtTheEnd(figure) ? Days.BEGINNING : days.first(),
            days.to(),
            own,
            days.to(),
            filter.code()
        };
    }

    long count() throws SQLException {
        return subtree.list("SELECT count(*) AS facts " + facts, row -> row.getLong("facts"), values)
                .get(0);
    }

    void each(MemberFactReading.Taker taker) throws SQLException {
        String[] fact = new String[NAMES.size()];
        subtree.each(columns + facts, row -> taker.take(read(row, fact)), values);
    }

    private static String[] read(ResultSet row, String[] fact) throws SQLException {
        for (int i = 0; i < fact.length; i++) {
            String value = row.getString(NAMES.get(i));
            fact[i] = value == null ? "" : value;
        }
        return fact;
    }
}
