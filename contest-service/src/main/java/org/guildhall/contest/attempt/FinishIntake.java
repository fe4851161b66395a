package org.guildhall.contest.attempt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.guildhall.kit.batch.BatchWork;
import org.guildhall.kit.batch.GroupCommit;
import org.guildhall.kit.problem.ProblemException;

/** Where those who finish queue, a batch in one transaction. */
@Singleton
class FinishIntake implements BatchWork<FinishIntake.Finish, AttemptResult> {

    private final FinishSteps steps;
    private final AttemptResults results;
    private final Clock clock;
    private final GroupCommit<Finish, AttemptResult> intake;

    FinishIntake(
            AttemptSettings settings, DataSource dataSource, FinishSteps steps, AttemptResults results, Clock clock) {
        this.steps = steps;
        this.results = results;
        this.clock = clock;
        this.intake = new GroupCommit<>("finish-writer", settings.size(), dataSource, this, Busy.PROBLEM);
    }

    /** @param subject whose attempt it must be; null when its time ran out and nobody asks */
    record Finish(UUID attempt, String subject) {}

    CompletionStage<AttemptResult> submit(Finish finish) {
        return intake.submit(finish);
    }

    void start(@Observes StartupEvent event) {
        intake.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        intake.stop();
    }

    @Override
    public List<Outcome<AttemptResult>> write(Connection connection, List<Finish> finishes) {
        Instant now = clock.instant();
        Map<UUID, Set<String>> askers = new HashMap<>();
        Set<UUID> ids = new LinkedHashSet<>();
        for (Finish finish : finishes) {
            ids.add(finish.attempt());
            askers.computeIfAbsent(finish.attempt(), id -> new HashSet<>()).add(finish.subject());
        }
        FinishSteps.Stand stand = steps.finish(ids, attempt -> isAsked(attempt, askers.get(attempt.id()), now), now);
        Map<UUID, AttemptResult> ended = results.of(stand);
        return finishes.stream()
                .map(finish -> outcome(finish, stand.attempts().get(finish.attempt()), ended))
                .toList();
    }

    private static boolean isAsked(Attempt attempt, Set<String> subjects, Instant now) {
        return subjects.contains(attempt.subject()) || subjects.contains(null) && attempt.isOver(now);
    }

    /** Another person's attempt isn't there. */
    private static Outcome<AttemptResult> outcome(Finish finish, Attempt attempt, Map<UUID, AttemptResult> ended) {
        boolean own =
                attempt != null && (finish.subject() == null || finish.subject().equals(attempt.subject()));
        return own ? Outcome.of(ended.get(attempt.id())) : Outcome.refused(ProblemException.notFound());
    }
}
