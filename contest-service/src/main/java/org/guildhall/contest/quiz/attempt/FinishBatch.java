package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.batch.BatchWork.Outcome;
import org.guildhall.kit.problem.ProblemException;

/** What happens to those who finish, a batch of them inside their transaction: the attempts end, each is told their result. */
@ApplicationScoped
class FinishBatch {

    private final FinishSteps steps;
    private final AttemptResults results;

    FinishBatch(FinishSteps steps, AttemptResults results) {
        this.steps = steps;
        this.results = results;
    }

    List<Outcome<AttemptResult>> take(List<FinishRequest> finishes, Instant now) {
        Map<UUID, Set<String>> askers = new HashMap<>();
        Set<UUID> ids = new LinkedHashSet<>();
        for (FinishRequest finish : finishes) {
            ids.add(finish.attempt());
            askers.computeIfAbsent(finish.attempt(), id -> new HashSet<>()).add(finish.subject());
        }
        FinishSteps.AttemptsAndRecords present =
                steps.finish(ids, attempt -> isAsked(attempt, askers.get(attempt.id()), now), now);
        Map<UUID, AttemptResult> ended = results.of(present);
        return finishes.stream()
                .map(finish -> outcome(finish, present.attempts().get(finish.attempt()), ended))
                .toList();
    }

    private static boolean isAsked(Attempt attempt, Set<String> subjects, Instant now) {
        return subjects.contains(attempt.subject()) || subjects.contains(null) && attempt.isOver(now);
    }

    /** Another person's attempt isn't there. */
    private static Outcome<AttemptResult> outcome(
            FinishRequest finish, Attempt attempt, Map<UUID, AttemptResult> ended) {
        boolean own =
                attempt != null && (finish.subject() == null || finish.subject().equals(attempt.subject()));
        return own ? Outcome.of(ended.get(attempt.id())) : Outcome.refused(ProblemException.notFound());
    }
}
