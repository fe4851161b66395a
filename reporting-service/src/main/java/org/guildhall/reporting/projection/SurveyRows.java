package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Sql;

/** Writes surveys and how many took part in them. */
final class SurveyRows {

    private static final String COUNT = """
            INSERT INTO survey_participation_fact (survey_id, organisation_id, participants)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[])""";

    private SurveyRows() {}

    record Participation(UUID survey, UUID organisation, int participants) {}

    static void open(
            Connection connection, UUID survey, UUID organisation, String title, Instant opensAt, Instant closesAt)
            throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO survey (survey_id, organisation_id, title, opens_at, closes_at) VALUES (?, ?, ?, ?, ?)",
                survey,
                organisation,
                title,
                opensAt,
                closesAt);
    }

    static void close(Connection connection, UUID survey, Instant closedAt) throws SQLException {
        Sql.run(connection, "UPDATE survey SET closed_at = ? WHERE survey_id = ?", closedAt, survey);
    }

    static void count(Connection connection, List<Participation> participations) throws SQLException {
        if (!participations.isEmpty()) {
            Sql.run(
                    connection,
                    COUNT,
                    Sql.Column.of("uuid", participations, Participation::survey),
                    Sql.Column.of("uuid", participations, Participation::organisation),
                    Sql.Column.of("int", participations, Participation::participants));
        }
    }
}
