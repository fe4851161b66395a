package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.limitedaward.AwardDecision;
import org.guildhall.contest.quiz.limitedaward.LimitedAwards;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;

/** Puts together what those who finished are told. */
@ApplicationScoped
class AttemptResults {

    private final Periods periods;
    private final LimitedAwards awards;

    AttemptResults(Periods periods, LimitedAwards awards) {
        this.periods = periods;
        this.awards = awards;
    }

    /** The finished ones of the attempts. */
    Map<UUID, AttemptResult> of(FinishSteps.AttemptsAndRecords present) {
        Map<UUID, List<Attempt>> byPeriod = present.attempts().values().stream()
                .filter(Attempt::isFinished)
                .collect(Collectors.groupingBy(Attempt::periodId));
        Map<UUID, AttemptResult> results = new HashMap<>();
        byPeriod.forEach((id, ended) -> {
            Period period = periods.withAwards(id).orElseThrow();
            Map<UUID, List<AwardDecision>> decisions = awards.of(period, best(ended, present));
            for (Attempt attempt : ended) {
                PeriodRecord record = present.records().get(attempt.recordKey());
                results.put(attempt.id(), result(attempt, period, record, decisions));
            }
        });
        return results;
    }

    /** By member; practice counts for nothing. */
    private static Map<UUID, BigDecimal> best(List<Attempt> ended, FinishSteps.AttemptsAndRecords present) {
        Map<UUID, BigDecimal> best = new HashMap<>();
        ended.stream()
                .filter(attempt -> !attempt.practice())
                .forEach(attempt -> best.put(
                        attempt.memberId(),
                        present.records().get(attempt.recordKey()).bestScore()));
        return best;
    }

    private static AttemptResult result(
            Attempt attempt, Period period, PeriodRecord record, Map<UUID, List<AwardDecision>> decisions) {
        return new AttemptResult(
                attempt.id(),
                attempt.practice(),
                attempt.score(),
                period.plan().fullMarks(),
                attempt.given().size(),
                period.plan().questions(),
                attempt.took(attempt.finishedAt()).toSeconds(),
                attempt.finishedAt(),
                attempt.practice() ? null : record.bestScore(),
                attempt.practice() ? List.of() : decisions.getOrDefault(attempt.memberId(), List.of()));
    }
}
