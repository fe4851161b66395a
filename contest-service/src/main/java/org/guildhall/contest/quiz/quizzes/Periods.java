package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The periods of quizzes with their awards; what an attempt needs of them is kept in memory. */
@ApplicationScoped
public class Periods {

    private final PeriodRows rows;
    private final PeriodAwards awards;
    private final Map<UUID, Period> running = new ConcurrentHashMap<>();

    Periods(PeriodRows rows, PeriodAwards awards) {
        this.rows = rows;
        this.awards = awards;
    }

    /** A period of a quiz that was published, as it was when first asked for: only its awards move on from there. */
    @Transactional
    public Optional<Period> published(UUID id) {
        Period known = running.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Period> found = find(id).filter(period -> rows.wasPublished(period.quizId()));
        found.ifPresent(period -> running.put(id, period));
        return found;
    }

    /** A period of a quiz that was published, with its awards as they stand now. */
    @Transactional
    public Optional<Period> withAwards(UUID id) {
        return published(id).map(this::withAwards);
    }

    /** A period this instance has begun an attempt in: from memory alone, so fit for threads that must not wait. */
    public @Nullable Period running(UUID id) {
        return running.get(id);
    }

    @Transactional
    public Optional<Period> find(UUID id) {
        return rows.find(id).map(this::withAwards);
    }

    /** The periods of a quiz, the earlier first. */
    @Transactional
    public List<Period> of(UUID quiz) {
        return ofAll(List.of(quiz)).getOrDefault(quiz, List.of());
    }

    /** The periods of each of these quizzes, the earlier first; quizzes without any are missing. */
    @Transactional
    public Map<UUID, List<Period>> ofAll(Collection<UUID> quizzes) {
        List<Period> found = rows.of(quizzes);
        Map<UUID, List<LimitedAward>> present =
                awards.ofAll(found.stream().map(Period::id).toList());
        return found.stream()
                .map(period -> period.with(present.getOrDefault(period.id(), List.of())))
                .collect(Collectors.groupingBy(Period::quizId));
    }

    Period add(UUID quiz, NewPeriod wish) {
        UUID id = rows.insert(quiz, wish);
        awards.plan(id, wish.awards());
        return find(id).orElseThrow();
    }

    void remove(UUID id) {
        awards.drop(id);
        rows.delete(id);
    }

    private Period withAwards(Period period) {
        return period.with(awards.of(period.id()));
    }
}
