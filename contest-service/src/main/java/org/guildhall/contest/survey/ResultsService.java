package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Who took part can be seen at any time, what was answered only once the survey is closed: while it is open, the difference
 * between two looks would be one person's answers.
 */
@ApplicationScoped
class ResultsService {

    /** Participants by the organisation directly below the survey's, or by the survey's own. */
    private static final String PARTICIPANTS = """
            SELECT coalesce(below.id, s.organisation_id) AS unit_id, count(*)::integer AS participants
            FROM survey s JOIN survey_participation p ON p.survey_id = s.id
            JOIN organisation_copy host ON host.id = s.organisation_id
            JOIN organisation_copy own ON own.id = p.organisation_id
            LEFT JOIN organisation_copy below
              ON own.path LIKE below.path || '%' AND below.path LIKE host.path || '_%'
              AND below.path NOT LIKE host.path || '%/_%'
            WHERE s.id = ? GROUP BY 1""";

    private static final String ANSWERS = "SELECT unit_id, answers FROM survey_response WHERE survey_id = ?";

    private final SurveyAccess access;
    private final SurveyService surveys;
    private final Database database;

    ResultsService(SurveyAccess access, SurveyService surveys, Database database) {
        this.access = access;
        this.surveys = surveys;
        this.database = database;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    @Transactional
    SurveyResults read(UUID id) {
        Survey survey = access.readable(id);
        Map<UUID, Integer> participants = new HashMap<>();
        database.each(PARTICIPANTS, row -> participants.put(Sql.uuid(row, "unit_id"), row.getInt("participants")), id);
        Tally tally = new Tally(surveys.questions(survey));
        if (survey.state() == SurveyState.CLOSED) {
            database.each(ANSWERS, row -> tally.count(Sql.uuid(row, "unit_id"), row.getString("answers")), id);
        }
        return results(survey, participants, tally);
    }

    private static SurveyResults results(Survey survey, Map<UUID, Integer> participants, Tally tally) {
        List<SurveyResults.Unit> units = new ArrayList<>();
        Set<UUID> known = new TreeSet<>(participants.keySet());
        // A unit that was moved meanwhile keeps its answers.
        known.addAll(tally.units());
        for (UUID unit : known) {
            Optional<SurveyResults.Group> answers = tally.of(unit);
            boolean pooled = survey.state() == SurveyState.CLOSED && answers.isEmpty();
            units.add(new SurveyResults.Unit(unit, participants.getOrDefault(unit, 0), pooled, answers.orElse(null)));
        }
        return new SurveyResults(
                survey.id(),
                survey.state(),
                participants.values().stream().mapToInt(Integer::intValue).sum(),
                units,
                tally.total().orElse(null),
                tally.of(null).orElse(null));
    }
}
