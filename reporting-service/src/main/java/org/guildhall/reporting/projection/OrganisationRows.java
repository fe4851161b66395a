package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes from when until when organisations existed. */
final class OrganisationRows {

    private static final String FOUND = """
            INSERT INTO organisation_fact (organisation_id, level, kind, founded_on)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[])""";

    private OrganisationRows() {}

    /** An organisation from that day on. */
    record Founding(UUID organisation, String level, String kind, LocalDate day) {}

    static void found(Connection connection, List<Founding> foundings) throws SQLException {
        if (!foundings.isEmpty()) {
            Sql.run(
                    connection,
                    FOUND,
                    Sql.Column.of("uuid", foundings, Founding::organisation),
                    Sql.Column.of("text", foundings, Founding::level),
                    Sql.Column.of("text", foundings, Founding::kind),
                    Sql.Column.of("date", foundings, Founding::day));
        }
    }

    static void correctFounding(Connection connection, UUID organisation, LocalDate day) throws SQLException {
        Sql.run(connection, "UPDATE organisation_fact SET founded_on = ? WHERE organisation_id = ?", day, organisation);
    }

    /** @return how many were closed: none, if it isn't known */
    static int close(Connection connection, UUID organisation, LocalDate day) throws SQLException {
        return Sql.run(
                connection, "UPDATE organisation_fact SET closed_on = ? WHERE organisation_id = ?", day, organisation);
    }
}
