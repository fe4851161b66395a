package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes from when until when organisations existed. */
final class OrganisationRows {

    private static final String FOUND = """
            INSERT INTO organisation_fact (organisation_id, level, kind, stands_since, founded_on)
            SELECT id, level, kind, since, coalesce(founded_on, since)
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[]) AS o (id, level, kind, since, founded_on)""";
    private static final String CORRECT =
            "UPDATE organisation_fact SET founded_on = coalesce(?::date, stands_since) WHERE organisation_id = ?";

    private OrganisationRows() {}

    /**
     * An organisation that came to stand in the tree.
     *
     * @param foundedOn null where nobody says; then the day it came to stand there counts
     */
    record Founding(
            UUID organisation,
            String level,
            String kind,
            LocalDate standsSince,
            @Nullable LocalDate foundedOn) {}

    static void found(Connection connection, List<Founding> foundings) throws SQLException {
        if (!foundings.isEmpty()) {
            Sql.run(
                    connection,
                    FOUND,
                    Sql.Column.of("uuid", foundings, Founding::organisation),
                    Sql.Column.of("text", foundings, Founding::level),
                    Sql.Column.of("text", foundings, Founding::kind),
                    Sql.Column.of("date", foundings, Founding::standsSince),
                    Sql.Column.of("date", foundings, Founding::foundedOn));
        }
    }

    /** @param foundedOn null where it is no longer said */
    static void correctFounding(Connection connection, UUID organisation, @Nullable LocalDate foundedOn)
            throws SQLException {
        Sql.run(connection, CORRECT, foundedOn, organisation);
    }

    /** @return how many were closed: none, if it isn't known */
    static int close(Connection connection, UUID organisation, LocalDate day) throws SQLException {
        return Sql.run(
                connection, "UPDATE organisation_fact SET closed_on = ? WHERE organisation_id = ?", day, organisation);
    }
}
