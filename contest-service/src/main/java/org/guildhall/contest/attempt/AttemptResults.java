package org.guildhall.contest.attempt;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.limitedaward.AwardDecision;
import org.guildhall.contest.limitedaward.LimitedAwards;
import org.guildhall.contest.quiz.Period;
import org.guildhall.contest.quiz.Periods;

/** Puts together what those who finished are told, from the rows as they stand. */
@Singleton
class AttemptResults {

    private final ParticipationRows participations;
    private final Periods periods;
    private final LimitedAwards awards;

    AttemptResults(ParticipationRows participations, Periods periods, LimitedAwards awards) {
        this.participations = participations;
        this.periods = periods;
        this.awards = awards;
    }

    /** The finished ones of the attempts. */
    Map<UUID, AttemptResult> of(Collection<Attempt> attempts) {
        Map<UUID, List<Attempt>> byPeriod =
                attempts.stream().filter(Attempt::isFinished).collect(Collectors.groupingBy(Attempt::periodId));
        Map<UUID, AttemptResult> results = new HashMap<>();
        byPeriod.forEach((period, ended) -> add(results, periods.find(period).orElseThrow(), ended));
        return results;
    }

    private void add(Map<UUID, AttemptResult> results, Period period, List<Attempt> ended) {
        List<UUID> members =
                new ArrayList<>(ended.stream().map(Attempt::memberId).distinct().toList());
        Map<UUID, List<AwardDecision>> decisions = awards.of(period, members);
        Map<ParticipationKey, Participation> known = participations.find(period.id(), members);
        for (Attempt attempt : ended) {
            Participation participation = known.get(new ParticipationKey(period.id(), attempt.memberId()));
            results.put(attempt.id(), result(attempt, period, participation, decisions));
        }
    }

    private static AttemptResult result(
            Attempt attempt, Period period, Participation participation, Map<UUID, List<AwardDecision>> decisions) {
        return new AttemptResult(
                attempt.id(),
                attempt.practice(),
                attempt.score(),
                period.plan().fullMarks(),
                attempt.given().size(),
                period.plan().questions(),
                attempt.took(attempt.finishedAt()).toSeconds(),
                attempt.finishedAt(),
                attempt.practice() ? null : participation.bestScore(),
                attempt.practice() ? List.of() : decisions.getOrDefault(attempt.memberId(), List.of()));
    }
}
