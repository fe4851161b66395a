package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.contest.quiz.limitedaward.AwardCandidate;
import org.guildhall.contest.quiz.limitedaward.LimitedAwards;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;

/**
 * Ends attempts in the transaction under way: marks the papers, keeps the best score, decides the awards, tells. Rows are
 * locked in one order everywhere: period records, then attempts, then awards, each by their keys. Who finished before is
 * left as they are, so finishing twice is finishing once.
 */
@ApplicationScoped
class FinishSteps {

    private final AttemptRows attempts;
    private final PeriodRecordRows records;
    private final HeldPeriods periods;
    private final Suspicions suspicions;
    private final LimitedAwards awards;
    private final Outbox outbox;

    FinishSteps(
            AttemptRows attempts,
            PeriodRecordRows records,
            HeldPeriods periods,
            Suspicions suspicions,
            LimitedAwards awards,
            Outbox outbox) {
        this.attempts = attempts;
        this.records = records;
        this.periods = periods;
        this.suspicions = suspicions;
        this.awards = awards;
        this.outbox = outbox;
    }

    /** An attempt that ends now, with what it earned. */
    record EndingAttempt(Attempt attempt, HeldPeriod held, Instant at, BigDecimal score) {
        long took() {
            return attempt.took(at).toMillis();
        }

        Attempt ended() {
            return attempt.ended(at, score);
        }

        PeriodRecordKey key() {
            return attempt.recordKey();
        }
    }

    /** Attempts and the period records they belong to, as they are now, by their keys. */
    record AttemptsAndRecords(Map<UUID, Attempt> attempts, Map<PeriodRecordKey, PeriodRecord> records) {}

    /** Ends those of the attempts that are open and may be ended, in the order given, which is the order of awards. */
    AttemptsAndRecords finish(Collection<UUID> ids, Predicate<Attempt> allowed, Instant now) {
        Set<PeriodRecordKey> keys = attempts.recordKeysOf(ids);
        Map<UUID, HeldPeriod> held =
                periods.hold(keys.stream().map(PeriodRecordKey::period).toList());
        Map<PeriodRecordKey, PeriodRecord> locked = records.lock(keys);
        Map<UUID, Attempt> present = attempts.lock(ids);
        List<EndingAttempt> endings = ids.stream()
                .distinct()
                .filter(present::containsKey)
                .map(present::get)
                .filter(attempt -> !attempt.isFinished() && allowed.test(attempt))
                .map(attempt -> ending(attempt, held.get(attempt.periodId()), now))
                .toList();
        if (!endings.isEmpty()) {
            end(endings, locked, now);
        }
        endings.forEach(ending -> present.put(ending.attempt().id(), ending.ended()));
        return new AttemptsAndRecords(present, locked);
    }

    /** Whose time was up ended with it; every answer after it was refused. */
    private static EndingAttempt ending(Attempt attempt, HeldPeriod held, Instant now) {
        Instant at = attempt.isOver(now) ? attempt.deadline() : now;
        return new EndingAttempt(
                attempt, held, at, held.period().plan().draw(attempt.seed()).score(attempt.choices()));
    }

    private void end(List<EndingAttempt> endings, Map<PeriodRecordKey, PeriodRecord> locked, Instant now) {
        attempts.finish(endings.stream()
                .map(ending -> new AttemptRows.End(
                        ending.attempt().id(),
                        ending.at(),
                        ending.score(),
                        !ending.held().frozen()))
                .toList());
        List<EndingAttempt> counted =
                endings.stream().filter(ending -> !ending.attempt().practice()).toList();
        List<PeriodRecord> changed = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (EndingAttempt ending : counted) {
            PeriodRecord record = locked.get(ending.key());
            record.end(ending.attempt().id(), ending.score(), ending.took());
            changed.add(record);
            events.add(AttemptEvents.finished(ending.attempt(), ending.held(), ending.at(), ending.score()));
        }
        records.update(changed);
        outbox.append(events);
        awards.decide(candidates(counted), now);
    }

    /** After the quiz was cancelled nothing more is won. */
    private List<AwardCandidate> candidates(List<EndingAttempt> endings) {
        return suspicions.examine(endings.stream()
                .filter(ending -> ending.held().state() == QuizState.PUBLISHED)
                .toList());
    }
}
