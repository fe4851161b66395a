package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/**
 * Until when the keys of a bank stay in the service: as long as any quiz on that bank, of whatever version, is to be held or
 * has an award that waits for a review. Whoever hosts quizzes without end can't keep the keys for ever: there is a bound.
 */
@ApplicationScoped
public class KeySecrecy {

    private final PeriodRows periods;
    private final PeriodAwards awards;
    private final SecrecySettings settings;

    KeySecrecy(PeriodRows periods, PeriodAwards awards, SecrecySettings settings) {
        this.periods = periods;
        this.awards = awards;
        this.settings = settings;
    }

    /** Why the keys of a period, and so practice with them, can't be had now; 409 {@code period-not-over}. */
    @Transactional
    public Optional<ProblemException> refusal(Period period, Instant now) {
        Instant until = until(period);
        return now.isBefore(until)
                ? Optional.of(ProblemException.of(409, "period-not-over", Clocks.local(until)))
                : Optional.empty();
    }

    private Instant until(Period period) {
        List<PeriodRows.OnBank> all = periods.onBank(period.rules().bankId());
        Instant ownEnd =
                latest(all.stream().filter(other -> other.quizId().equals(period.quizId())), period.closesAt());
        Instant bound = ownEnd.plus(settings.longest());
        if (awards.waitForReview(all.stream().map(PeriodRows.OnBank::id).toList())) {
            return bound;
        }
        Instant last = latest(all.stream().filter(PeriodRows.OnBank::isHeld), ownEnd);
        return last.isBefore(bound) ? last : bound;
    }

    private static Instant latest(Stream<PeriodRows.OnBank> periods, Instant atLeast) {
        return periods.map(PeriodRows.OnBank::closesAt)
                .filter(end -> end.isAfter(atLeast))
                .max(Instant::compareTo)
                .orElse(atLeast);
    }
}
