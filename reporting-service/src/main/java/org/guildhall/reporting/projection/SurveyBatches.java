package org.guildhall.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.ReceivedEvent;

/** Surveys and how many took part; what was answered never leaves the service that asks. */
final class SurveyBatches {

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
        SurveyRows.open(
                connection,
                event.uuid("surveyId"),
                event.uuid("organisationId"),
                event.text("title"),
                event.instant("opensAt"),
                event.instant("closesAt"));
    }

    private static void close(Connection connection, ReceivedEvent event) throws SQLException {
        UUID survey = event.uuid("surveyId");
        SurveyRows.close(connection, survey, event.instant("closedAt"));
        List<SurveyRows.Participation> units = Fields.of(event).objects("units").stream()
                .map(unit ->
                        new SurveyRows.Participation(survey, unit.uuid("organisationId"), unit.integer("participants")))
                .toList();
        SurveyRows.count(connection, units);
    }
}
