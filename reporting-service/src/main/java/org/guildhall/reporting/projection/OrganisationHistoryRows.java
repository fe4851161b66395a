package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes under which parent an organisation stood on which days. */
final class OrganisationHistoryRows {

    private static final String FOUND = """
            INSERT INTO organisation_history (organisation_id, parent_id, valid_from, valid_to)
            SELECT *, '-infinity'::date, 'infinity'::date FROM unnest(?::uuid[], ?::uuid[])""";

    private OrganisationHistoryRows() {}

    /** Where an organisation stands first. */
    record Founding(UUID organisation, @Nullable UUID parent) {}

    /** The first parent counts from the beginning of time, so that whoever joined earlier has a place in any tree. */
    static void found(Connection connection, List<Founding> foundings) throws SQLException {
        if (!foundings.isEmpty()) {
            Sql.run(
                    connection,
                    FOUND,
                    Sql.Column.of("uuid", foundings, Founding::organisation),
                    Sql.Column.of("uuid", foundings, Founding::parent));
        }
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
