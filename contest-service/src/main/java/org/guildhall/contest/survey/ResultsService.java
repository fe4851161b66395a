package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * Who took part can be seen at any time, what was answered only once the survey is closed: while it is open, the difference
 * between two looks would be one person's answers.
 */
@ApplicationScoped
class ResultsService {

    private final SurveyAccess access;
    private final SurveyService surveys;
    private final ResultQueries queries;

    ResultsService(SurveyAccess access, SurveyService surveys, ResultQueries queries) {
        this.access = access;
        this.surveys = surveys;
        this.queries = queries;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    @Transactional
    SurveyResults read(UUID id) {
        Survey survey = access.readable(id);
        Map<UUID, Integer> participants = queries.participants(id);
        Tally tally = new Tally(surveys.questions(survey));
        if (survey.state() == SurveyState.CLOSED) {
            queries.count(id, tally);
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
