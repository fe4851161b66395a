package org.guildhall.contest.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.organisation.Units;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** What results are made of. */
@ApplicationScoped
class ResultQueries {

    private static final TypeReference<Map<String, String>> SHEET = new TypeReference<>() {};
    /** Participants by the organisation directly below the survey's, or by the survey's own. */
    private static final String PARTICIPANTS =
            """
            SELECT coalesce(below.id, s.organisation_id) AS unit_id, count(*)::integer AS participants
            FROM survey s JOIN survey_participation p ON p.survey_id = s.id
            """ + Units.join("host", "s.organisation_id") + " " + Units.join("own", "p.organisation_id") + " "
                    + Units.leftJoinBranch("below", "host", "own") + " WHERE s.id = ? GROUP BY 1";

    private static final String ANSWERS = "SELECT unit_id, answers FROM survey_response WHERE survey_id = ?";

    private final Database database;
    private final Documents documents;

    ResultQueries(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** How many took part, by unit. */
    Map<UUID, Integer> participants(UUID survey) {
        Map<UUID, Integer> participants = new HashMap<>();
        database.each(
                PARTICIPANTS, row -> participants.put(Sql.uuid(row, "unit_id"), row.getInt("participants")), survey);
        return participants;
    }

    /** Counts the answers of a survey. */
    void count(UUID survey, Tally tally) {
        database.each(
                ANSWERS,
                row -> tally.count(Sql.uuid(row, "unit_id"), documents.read(row.getString("answers"), SHEET)),
                survey);
    }
}
