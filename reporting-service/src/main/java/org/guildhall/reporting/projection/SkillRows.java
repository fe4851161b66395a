package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes skill levels beside the facts of members, and the industries of organisations. */
final class SkillRows {

    private static final String ATTAIN = """
            UPDATE member_fact m SET skill_level = a.level, trade = a.trade
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS a (member_id, level, trade)
            WHERE m.member_id = a.member_id""";
    private static final String SET_INDUSTRY = """
            INSERT INTO organisation_industry SELECT * FROM unnest(?::uuid[], ?::text[])
            ON CONFLICT (organisation_id) DO UPDATE SET industry = excluded.industry""";

    private SkillRows() {}

    record Attained(UUID member, String level, String trade) {}

    record Industry(UUID organisation, String industry) {}

    /** @param attained of each member once */
    static void attain(Connection connection, Collection<Attained> attained) throws SQLException {
        if (!attained.isEmpty()) {
            Sql.run(
                    connection,
                    ATTAIN,
                    Sql.Column.of("uuid", attained, Attained::member),
                    Sql.Column.of("text", attained, Attained::level),
                    Sql.Column.of("text", attained, Attained::trade));
        }
    }

    static void setIndustries(Connection connection, Collection<Industry> industries) throws SQLException {
        if (!industries.isEmpty()) {
            Sql.run(
                    connection,
                    SET_INDUSTRY,
                    Sql.Column.of("uuid", industries, Industry::organisation),
                    Sql.Column.of("text", industries, Industry::industry));
        }
    }
}
