package org.guildhall.contest.quiz.limitedaward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.quiz.coupon.Coupons;
import org.guildhall.contest.quiz.coupon.NewCoupon;
import org.guildhall.contest.quiz.quizzes.LimitedAward;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;

/**
 * Decides limited awards in the transaction that finishes attempts. The row of the award is locked from before its places
 * are given out until the commit, so places are given out in the order of commits, across all instances. Counting first and
 * inserting after would award more than there is.
 */
@ApplicationScoped
public class LimitedAwards {

    private final AwardRows rows;
    private final Coupons coupons;
    private final Outbox outbox;
    private final Ids ids;

    LimitedAwards(AwardRows rows, Coupons coupons, Outbox outbox, Ids ids) {
        this.rows = rows;
        this.coupons = coupons;
        this.outbox = outbox;
        this.ids = ids;
    }

    private record Seat(UUID award, UUID member) {}

    /** Gives places to those who reach a threshold for the first time, in the order of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(List<AwardCandidate> candidates, Instant now) {
        List<AwardCandidate> reaching = candidates.stream()
                .filter(candidate ->
                        candidate.period().awards().stream().anyMatch(award -> candidate.reaches(award.threshold())))
                .toList();
        if (reaching.isEmpty()) {
            return;
        }
        Set<UUID> concerned =
                reaching.stream().map(candidate -> candidate.period().id()).collect(Collectors.toSet());
        List<AwardPool> pools = rows.lockOfPeriods(concerned);
        Set<Seat> taken = taken(pools, reaching);
        for (AwardPool pool : pools) {
            admit(pool, reaching, taken, now);
        }
    }

    private Set<Seat> taken(List<AwardPool> pools, List<AwardCandidate> candidates) {
        return rows
                .of(
                        pools.stream().map(AwardPool::id).toList(),
                        candidates.stream().map(AwardCandidate::memberId).toList())
                .stream()
                .map(entry -> new Seat(entry.awardId(), entry.memberId()))
                .collect(Collectors.toSet());
    }

    private void admit(AwardPool pool, List<AwardCandidate> candidates, Set<Seat> taken, Instant now) {
        List<LogEntry> admitted = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        List<NewCoupon> won = new ArrayList<>();
        for (AwardCandidate candidate : candidates) {
            boolean concerned = candidate.period().id().equals(pool.periodId()) && candidate.reaches(pool.threshold());
            if (!concerned || !taken.add(new Seat(pool.id(), candidate.memberId()))) {
                continue;
            }
            LogEntry entry = pool.admit(ids.next(), candidate, now);
            admitted.add(entry);
            UUID quiz = candidate.period().quizId();
            events.add(AwardEvents.decided(entry, pool.periodId(), quiz, candidate.quizOrganisationId()));
            if (entry.outcome() == AwardOutcome.AWARDED) {
                won.add(coupon(pool, entry, quiz, candidate.quizOrganisationId()));
            }
        }
        if (!admitted.isEmpty()) {
            rows.insert(admitted);
            rows.update(pool);
            outbox.append(events);
            coupons.issue(won, pool.decidedAt());
        }
    }

    static NewCoupon coupon(AwardPool pool, LogEntry entry, UUID quiz, UUID quizOrganisation) {
        return new NewCoupon(
                entry.id(), pool.id(), quiz, quizOrganisation, entry.memberId(), entry.organisationId(), pool.title());
    }

    /**
     * What became of each award of the period, as read, for each of the members.
     *
     * @param best scores by member
     */
    @Transactional
    public Map<UUID, List<AwardDecision>> of(Period period, Map<UUID, BigDecimal> best) {
        List<LimitedAward> awards = period.awards();
        if (awards.isEmpty()) {
            return Map.of();
        }
        Map<Seat, LogEntry> entries = rows
                .of(awards.stream().map(LimitedAward::id).toList(), best.keySet())
                .stream()
                .collect(Collectors.toMap(entry -> new Seat(entry.awardId(), entry.memberId()), entry -> entry));
        Map<UUID, List<AwardDecision>> decisions = new HashMap<>();
        best.forEach((member, score) -> decisions.put(
                member,
                awards.stream()
                        .map(award -> decision(award, score, entries.get(new Seat(award.id(), member))))
                        .toList()));
        return decisions;
    }

    private static AwardDecision decision(LimitedAward award, BigDecimal best, LogEntry entry) {
        AwardOutcome outcome = entry == null ? AwardOutcome.withoutPlace(best, award.threshold()) : entry.outcome();
        return new AwardDecision(
                award.id(),
                award.title(),
                outcome,
                entry == null ? null : entry.place(),
                award.stock(),
                award.threshold(),
                entry == null ? null : entry.decidedAt(),
                outcome == AwardOutcome.EXHAUSTED ? award.grantedAt() : null,
                entry == null ? null : entry.reason());
    }
}
