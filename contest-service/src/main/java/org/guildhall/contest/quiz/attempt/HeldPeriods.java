package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.quizzes.KeySecrecy;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.contest.quiz.quizzes.Periods;
import org.guildhall.kit.problem.ProblemException;

/** Reads periods for a batch and keeps their quizzes from being cancelled or frozen meanwhile. */
@ApplicationScoped
class HeldPeriods {

    private final HeldPeriodQueries queries;
    private final LectureRows lectures;
    private final Periods periods;
    private final KeySecrecy secrecy;

    HeldPeriods(HeldPeriodQueries queries, LectureRows lectures, Periods periods, KeySecrecy secrecy) {
        this.queries = queries;
        this.lectures = lectures;
        this.periods = periods;
        this.secrecy = secrecy;
    }

    /** Those of the periods that were published; others aren't in the answer. */
    Map<UUID, HeldPeriod> hold(Collection<UUID> ids) {
        Map<UUID, HeldPeriod> held = new HashMap<>();
        for (HeldPeriodQueries.Held row : queries.hold(ids)) {
            Period period = periods.published(row.period()).orElseThrow();
            held.put(
                    row.period(),
                    new HeldPeriod(
                            period, row.state(), row.organisation(), row.path(), row.mergedPath(), row.frozen()));
        }
        return held;
    }

    /** Why nobody can begin an attempt now. */
    Optional<ProblemException> refusal(HeldPeriod held, boolean practice, Instant now) {
        if (held.isCancelled()) {
            return Optional.of(ProblemException.of(409, "quiz-cancelled"));
        }
        return practice ? secrecy.refusal(held.period(), now) : held.refusal(now);
    }

    /** Which of these members have watched all lectures of their period to the end. */
    Set<PeriodRecordKey> ready(Map<UUID, HeldPeriod> held, Collection<PeriodRecordKey> keys) {
        Map<PeriodRecordKey, Map<String, Long>> watched = lectures.watched(keys);
        return keys.stream()
                .filter(key -> held.get(key.period()).period().rules().lectures().stream()
                        .allMatch(lecture -> watched.getOrDefault(key, Map.of()).getOrDefault(lecture.code(), 0L)
                                >= lecture.seconds() * 1_000L))
                .collect(Collectors.toSet());
    }
}
