package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** What {@link SurveySeal} does to rows, a survey at a time. */
@ApplicationScoped
class SealRows {

    private static final String ERASE_KEYS = "UPDATE survey_key SET signing = NULL WHERE survey_id = ?";
    private static final String SHUFFLE_PARTICIPATIONS = """
            WITH gone AS (DELETE FROM survey_participation WHERE survey_id = ? RETURNING *)
            INSERT INTO survey_participation (survey_id, member_id, organisation_id)
            SELECT survey_id, member_id, organisation_id FROM gone ORDER BY random()""";
    private static final String SHUFFLE_RESPONSES = """
            WITH gone AS (DELETE FROM survey_response WHERE survey_id = ? RETURNING *)
            INSERT INTO survey_response (survey_id, unit_id, answers)
            SELECT survey_id, CASE WHEN unit_id = ANY (?) THEN NULL ELSE unit_id END, answers
            FROM gone WHERE ? ORDER BY random()""";
    private static final String RESPONSES =
            "SELECT unit_id, count(*)::integer AS responses FROM survey_response WHERE survey_id = ? GROUP BY unit_id";
    private static final String PARTICIPANTS = """
            SELECT organisation_id, count(*)::integer AS participants FROM survey_participation
            WHERE survey_id = ? GROUP BY organisation_id ORDER BY organisation_id""";

    private final Database database;

    SealRows(Database database) {
        this.database = database;
    }

    /** How many answers there are, by unit. */
    Map<UUID, Integer> responses(UUID survey) {
        Map<UUID, Integer> responses = new HashMap<>();
        database.each(RESPONSES, row -> responses.put(Sql.uuid(row, "unit_id"), row.getInt("responses")), survey);
        return responses;
    }

    void eraseKeys(UUID survey) {
        database.update(ERASE_KEYS, survey);
    }

    void shuffleParticipations(UUID survey) {
        database.update(SHUFFLE_PARTICIPATIONS, survey);
    }

    /**
     * @param pooled the units whose answers lose them
     * @param kept whether any are kept
     */
    void shuffleResponses(UUID survey, Collection<UUID> pooled, boolean kept) {
        database.update(SHUFFLE_RESPONSES, survey, new Sql.Column("uuid", pooled.toArray()), kept);
    }

    /** How many took part, by organisation. */
    List<SurveyEvents.Unit> participants(UUID survey) {
        return database.list(
                PARTICIPANTS,
                row -> new SurveyEvents.Unit(Sql.uuid(row, "organisation_id"), row.getInt("participants")),
                survey);
    }
}
