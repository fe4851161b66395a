package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes under which parent an organisation stood on which days. */
final class OrganisationHistoryRows {

    private OrganisationHistoryRows() {}

    /** The first parent counts from the beginning of time, so that whoever joined earlier has a place in any tree. */
    static void found(Connection connection, UUID organisation, @Nullable UUID parent) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO organisation_history VALUES (?, ?, '-infinity', 'infinity')",
                organisation,
                parent);
    }

    /** What was said before about the days from the move on no longer holds. */
    static void move(Connection connection, UUID organisation, UUID parent, LocalDate day) throws SQLException {
        Sql.run(
                connection,
                "DELETE FROM organisation_history WHERE organisation_id = ? AND valid_from >= ?",
                organisation,
                day);
        Sql.run(
                connection,
                "UPDATE organisation_history SET valid_to = ? WHERE organisation_id = ? AND valid_to > ?",
                day,
                organisation,
                day);
        Sql.run(connection, "INSERT INTO organisation_history VALUES (?, ?, ?, 'infinity')", organisation, parent, day);
    }
}
