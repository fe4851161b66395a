package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes from when until when organisations existed. */
final class OrganisationRows {

    private static final String FOUND =
            "INSERT INTO organisation_fact (organisation_id, level, kind, founded_on) VALUES (?, ?, ?, ?)";

    /** Without a day, that on which it came to stand in the tree. */
    private static final String CORRECT = """
            UPDATE organisation_fact f
            SET founded_on = coalesce(?::date, (SELECT min(h.valid_from) FROM organisation_history h
                                                WHERE h.organisation_id = f.organisation_id), f.founded_on)
            WHERE f.organisation_id = ?""";

    private OrganisationRows() {}

    static void found(Connection connection, UUID organisation, String level, String kind, LocalDate day)
            throws SQLException {
        Sql.run(connection, FOUND, organisation, level, kind, day);
    }

    /** @param day null where it is no longer said */
    static void correctFounding(Connection connection, UUID organisation, @Nullable LocalDate day) throws SQLException {
        Sql.run(connection, CORRECT, day, organisation);
    }

    /** @return how many were closed: none, if it isn't known */
    static int close(Connection connection, UUID organisation, LocalDate day) throws SQLException {
        return Sql.run(
                connection, "UPDATE organisation_fact SET closed_on = ? WHERE organisation_id = ?", day, organisation);
    }
}
