package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes from when until when organisations existed. */
final class OrganisationRows {

    private static final String FOUND =
            "INSERT INTO organisation_fact (organisation_id, level, kind, founded_on) VALUES (?, ?, ?, ?)";

    private OrganisationRows() {}

    static void found(Connection connection, UUID organisation, String level, String kind, LocalDate day)
            throws SQLException {
        Sql.run(connection, FOUND, organisation, level, kind, day);
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
