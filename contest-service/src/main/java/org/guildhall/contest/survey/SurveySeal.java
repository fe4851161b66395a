package org.guildhall.contest.survey;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/**
 * What the closing of a survey does to what is stored. While it is open, the order in which rows were written, and a unit of
 * which only one took part, could tell who answered what to somebody who reads the database all the time. So, in the
 * transaction that closes it,
 *
 * <ul>
 *   <li>the keys that sign, the digests of blinded numbers and the marks of used ballots are erased;
 *   <li>answers of small units lose their unit ({@link SmallGroups}); if they are too few altogether, they are deleted,
 *       because nobody may ever read them;
 *   <li>both tables' rows of the survey are deleted and written anew in random order, so that neither place (ctid),
 *       transaction (xmin) nor id says when a row came.
 * </ul>
 *
 * What it can't reach are dead rows until PostgreSQL vacuums, the write-ahead log and backups, and someone who watches the
 * network while members vote. Against him the blind signature still hides which ballot was whose.
 */
@Singleton
class SurveySeal {

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

    SurveySeal(Database database) {
        this.database = database;
    }

    /** How many took part, by organisation. */
    List<SurveyEvents.Unit> seal(UUID survey) {
        Map<UUID, Integer> responses = new HashMap<>();
        database.each(RESPONSES, row -> responses.put(Sql.uuid(row, "unit_id"), row.getInt("responses")), survey);
        database.update(ERASE_KEYS, survey);
        database.update(SHUFFLE_PARTICIPATIONS, survey);
        Column pooled = new Column("uuid", SmallGroups.pooled(responses).toArray());
        database.update(SHUFFLE_RESPONSES, survey, pooled, SmallGroups.isTellable(responses));
        return database.list(
                PARTICIPANTS,
                row -> new SurveyEvents.Unit(Sql.uuid(row, "organisation_id"), row.getInt("participants")),
                survey);
    }
}
