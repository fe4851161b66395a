package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes from when until when employers stood in a register, and as what. */
final class EmployerRows {

    private static final String REGISTER = """
            INSERT INTO employer_period (employer_id, number, keeper_id, united, size, employees, valid_from)
            SELECT id, 1, keeper, united, size, employees, since
            FROM unnest(?::uuid[], ?::uuid[], ?::boolean[], ?::text[], ?::integer[], ?::date[])
                AS e (id, keeper, united, size, employees, since)""";
    private static final String CHANGE = """
            WITH ended AS (
                UPDATE employer_period SET valid_until = greatest(?::date, valid_from)
                WHERE employer_id = ? AND valid_until IS NULL RETURNING number, valid_until
            )
            INSERT INTO employer_period (employer_id, number, keeper_id, united, size, employees, valid_from)
            SELECT ?, number + 1, ?, ?, ?, ?, valid_until FROM ended""";
    private static final String CLOSE = """
            UPDATE employer_period SET valid_until = greatest(?::date, valid_from), closed = true
            WHERE employer_id = ? AND valid_until IS NULL""";

    private EmployerRows() {}

    /**
     * An employer as it is from a day on.
     *
     * @param keeper in whose register it stands
     * @param united whether it has a union, its own or a joint one
     */
    record Standing(UUID employer, UUID keeper, boolean united, String size, int employees, LocalDate since) {}

    static void register(Connection connection, List<Standing> employers) throws SQLException {
        if (!employers.isEmpty()) {
            Sql.run(
                    connection,
                    REGISTER,
                    Sql.Column.of("uuid", employers, Standing::employer),
                    Sql.Column.of("uuid", employers, Standing::keeper),
                    Sql.Column.of("boolean", employers, Standing::united),
                    Sql.Column.of("text", employers, Standing::size),
                    Sql.Column.of("integer", employers, Standing::employees),
                    Sql.Column.of("date", employers, Standing::since));
        }
    }

    /** @return how many were changed: none, if it isn't known or is closed */
    static int change(Connection connection, Standing to) throws SQLException {
        return Sql.run(
                connection,
                CHANGE,
                to.since(),
                to.employer(),
                to.employer(),
                to.keeper(),
                to.united(),
                to.size(),
                to.employees());
    }

    /** @return how many were closed: none, if it isn't known */
    static int close(Connection connection, UUID employer, LocalDate day) throws SQLException {
        return Sql.run(connection, CLOSE, day, employer);
    }

    /** @return how many lines were taken back: none, if it isn't known */
    static int forget(Connection connection, UUID employer) throws SQLException {
        return Sql.run(connection, "DELETE FROM employer_period WHERE employer_id = ?", employer);
    }
}
