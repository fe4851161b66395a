package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.rollup.FactSource;
import org.guildhall.reporting.rollup.Grouping;

/** Reads all facts in the order of the tree. Members are read by their periods and counted here as they are in batches. */
final class GroupedFactQueries implements FactSource {

    private static final String ALL = """
            WITH place AS (
                SELECT id, row_number() OVER (ORDER BY path) AS place FROM organisation_copy WHERE path IS NOT NULL
            ), fact AS (
                SELECT p.organisation_id, p.begun AS flow, p.valid_from AS day, 1::bigint AS amount, NULL AS dimension,
                       NULL AS code, p.number, p.status, p.valid_until, p.ended, m.gender, m.birth_band, m.education,
                       m.household, m.categories
                FROM member_period p JOIN member_fact m USING (member_id)
                UNION ALL
                SELECT organisation_id, flow, day, amount, dimension, code, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM counted_fact WHERE source <> 'MEMBER'
            )
            SELECT f.* FROM fact f LEFT JOIN place p ON p.id = f.organisation_id ORDER BY p.place NULLS LAST, f.organisation_id""";

    @Override
    public String keptDays() {
        return "COPY member_counter (organisation_id, flow, dimension, code, day, counted) FROM STDIN";
    }

    @Override
    public void addTo(Grouping grouping, Connection connection) throws SQLException {
        Sql.each(connection, ALL, row -> {
            Grouping.Place place = grouping.at(Sql.uuid(row, "organisation_id"));
            String dimension = row.getString("dimension");
            if (dimension == null) {
                MemberDimensions dimensions = MemberRows.dimensions(row);
                period(row)
                        .each((flow, day) ->
                                dimensions.each((by, code) -> place.addDays(flow, by.name(), code, day, 1)));
            } else {
                place.add(
                        row.getString("flow"),
                        dimension,
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("amount"));
            }
        });
    }

    private static MemberPeriod period(ResultSet row) throws SQLException {
        return new MemberPeriod(
                row.getInt("number"),
                Sql.uuid(row, "organisation_id"),
                row.getString("status"),
                row.getObject("day", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("flow"),
                row.getString("ended"));
    }
}
