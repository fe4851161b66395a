package org.guildhall.contest.quiz.attempt;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.contest.quiz.limitedaward.Finisher;
import org.guildhall.contest.quiz.limitedaward.LimitedAwards;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;

/**
 * Ends attempts in the transaction under way: marks the papers, keeps the best score, decides the awards, tells. Rows are
 * locked in one order everywhere: participations, then attempts, then awards, each by their keys. Who finished before is
 * left as he is, so finishing twice is finishing once.
 */
@Singleton
class FinishSteps {

    private final AttemptRows attempts;
    private final ParticipationRows participations;
    private final HeldPeriods periods;
    private final Suspicions suspicions;
    private final LimitedAwards awards;
    private final Outbox outbox;

    FinishSteps(
            AttemptRows attempts,
            ParticipationRows participations,
            HeldPeriods periods,
            Suspicions suspicions,
            LimitedAwards awards,
            Outbox outbox) {
        this.attempts = attempts;
        this.participations = participations;
        this.periods = periods;
        this.suspicions = suspicions;
        this.awards = awards;
        this.outbox = outbox;
    }

    /** An attempt that ends now, with what it earned. */
    record Ending(Attempt attempt, HeldPeriod held, Instant at, BigDecimal score) {
        long took() {
            return attempt.took(at).toMillis();
        }

        Attempt ended() {
            return attempt.ended(at, score);
        }

        ParticipationKey key() {
            return attempt.participation();
        }
    }

    /** Attempts and the participations they belong to, as they stand now, by their keys. */
    record Stand(Map<UUID, Attempt> attempts, Map<ParticipationKey, Participation> participations) {}

    /** Ends those of the attempts that are open and may be ended, in the order given, which is the order of awards. */
    Stand finish(Collection<UUID> ids, Predicate<Attempt> allowed, Instant now) {
        Set<ParticipationKey> keys = attempts.participationsOf(ids);
        Map<UUID, HeldPeriod> held =
                periods.hold(keys.stream().map(ParticipationKey::period).toList());
        Map<ParticipationKey, Participation> locked = participations.lock(keys);
        Map<UUID, Attempt> present = attempts.lock(ids);
        List<Ending> endings = ids.stream()
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
        return new Stand(present, locked);
    }

    /** Whose time was up ended with it; every answer after it was refused. */
    private static Ending ending(Attempt attempt, HeldPeriod held, Instant now) {
        Instant at = attempt.isOver(now) ? attempt.deadline() : now;
        return new Ending(
                attempt, held, at, held.period().plan().draw(attempt.seed()).score(attempt.choices()));
    }

    private void end(List<Ending> endings, Map<ParticipationKey, Participation> locked, Instant now) {
        attempts.finish(endings.stream()
                .map(ending -> new AttemptRows.End(
                        ending.attempt().id(),
                        ending.at(),
                        ending.score(),
                        !ending.held().frozen()))
                .toList());
        List<Ending> counted =
                endings.stream().filter(ending -> !ending.attempt().practice()).toList();
        List<Participation> changed = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (Ending ending : counted) {
            Participation participation = locked.get(ending.key());
            participation.end(ending.attempt().id(), ending.score(), ending.took());
            changed.add(participation);
            events.add(AttemptEvents.finished(ending.attempt(), ending.held(), ending.at(), ending.score()));
        }
        participations.update(changed);
        outbox.append(events);
        awards.decide(finishers(counted), now);
    }

    /** After the quiz was cancelled nothing more is won. */
    private List<Finisher> finishers(List<Ending> endings) {
        return suspicions.examine(endings.stream()
                .filter(ending -> ending.held().state() == QuizState.PUBLISHED)
                .toList());
    }
}
