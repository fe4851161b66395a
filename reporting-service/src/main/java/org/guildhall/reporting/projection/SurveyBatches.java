package org.guildhall.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.sql.Sql;

/** Surveys and how many took part; what was answered never leaves the service that asks. */
final class SurveyBatches {

    private static final String COUNT = """
            INSERT INTO survey_participation_fact (survey_id, organisation_id, participants)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[])""";

    private SurveyBatches() {}

    static void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent event : events) {
            switch (event.name()) {
                case "contest.survey-opened.v1" -> open(connection, event);
                case "contest.survey-closed.v1" -> close(connection, event);
                default -> {
                    // Not about surveys.
                }
            }
        }
    }

    private static void open(Connection connection, ReceivedEvent event) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO survey (survey_id, organisation_id, title, opens_at, closes_at) VALUES (?, ?, ?, ?, ?)",
                event.uuid("surveyId"),
                event.uuid("organisationId"),
                event.text("title"),
                event.instant("opensAt"),
                event.instant("closesAt"));
    }

    private static void close(Connection connection, ReceivedEvent event) throws SQLException {
        UUID survey = event.uuid("surveyId");
        Sql.run(connection, "UPDATE survey SET closed_at = ? WHERE survey_id = ?", event.instant("closedAt"), survey);
        Rows units = new Rows("uuid", "uuid", "int");
        for (JsonNode unit : Fields.objects(event, "units")) {
            units.add(survey, Fields.uuid(event, unit, "organisationId"), Fields.integer(event, unit, "participants"));
        }
        units.write(connection, COUNT);
    }
}
