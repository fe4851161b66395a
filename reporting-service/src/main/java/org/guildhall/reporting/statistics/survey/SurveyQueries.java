package org.guildhall.reporting.statistics.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Adds up participations in surveys along the tree. */
final class SurveyQueries {

    private static final String BY_CHILD = """
            SELECT s.child, sum(f.participants) AS participants
            FROM subtree s JOIN survey_participation_fact f ON f.organisation_id = s.id
            WHERE f.survey_id = coalesce(?, f.survey_id) GROUP BY s.child""";
    private static final String SURVEYS = """
            , taking AS (
                SELECT f.survey_id, sum(f.participants) AS participants
                FROM subtree s JOIN survey_participation_fact f ON f.organisation_id = s.id GROUP BY f.survey_id
            )
            SELECT v.*, coalesce(t.participants, 0) AS participants
            FROM survey v LEFT JOIN taking t USING (survey_id)
            WHERE v.survey_id = coalesce(?, v.survey_id) AND v.survey_id > ?
              AND (t.survey_id IS NOT NULL OR v.organisation_id IN (SELECT id FROM subtree))
            ORDER BY v.survey_id LIMIT ?""";

    private static final String TOLD = """
            SELECT 1 FROM survey WHERE survey_id = ?
            UNION ALL SELECT 1 FROM survey_participation_fact WHERE survey_id = ? LIMIT 1""";

    private SurveyQueries() {}

    /** @throws ProblemException 400 {@code unknown-id} when nothing has been told of the survey */
    static void requireKnown(SubtreeQueries subtree, @Nullable UUID survey) throws SQLException {
        if (survey != null) {
            KnownCodes.requireId("/survey", () -> subtree.finds(TOLD, survey, survey));
        }
    }

    /**
     * Per direct child the participations of its subtree; under the key null the organisation's own.
     *
     * @param survey null for all
     */
    static Map<@Nullable UUID, Long> byChild(SubtreeQueries subtree, @Nullable UUID survey) throws SQLException {
        return subtree.byChild(BY_CHILD, row -> row.getLong("participants"), Long::sum, survey);
    }

    /** The next {@code count} surveys by id, held in the subtree or that its members took part in. */
    static List<SurveyStatistics.Survey> surveys(SubtreeQueries subtree, @Nullable UUID survey, UUID after, int count)
            throws SQLException {
        return subtree.list(SURVEYS, SurveyQueries::survey, survey, after, count);
    }

    private static SurveyStatistics.Survey survey(ResultSet row) throws SQLException {
        Instant closedAt = Sql.instant(row, "closed_at");
        return new SurveyStatistics.Survey(
                Sql.uuid(row, "survey_id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                closedAt,
                closedAt == null ? null : row.getLong("participants"));
    }
}
