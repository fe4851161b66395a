package org.guildhall.reporting.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * So much of a flow, until today.
 *
 * @param dimension by which the code tells it apart, {@code ALL} for everything
 * @param month its first day; null for what was before the months that are told apart
 * @param today how much of it is of today
 */
record Counted(
        String flow,
        String dimension,
        String code,
        @Nullable LocalDate month,
        long amount,
        long today) {

    static Counted of(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("flow"),
                row.getString("dimension"),
                row.getString("code"),
                row.getObject("month", LocalDate.class),
                row.getLong("amount"),
                row.getLong("today"));
    }
}
