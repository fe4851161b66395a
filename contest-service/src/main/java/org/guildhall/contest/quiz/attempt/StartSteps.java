package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberQueries;
import org.guildhall.kit.events.batch.BatchWork.Outcome;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/**
 * What happens to the starts of a batch, in order, inside their transaction:
 *
 * <ol>
 *   <li>an unknown period, one that isn't open, and who isn't one of those it is for are refused;
 *   <li>who hasn't watched the lectures is refused;
 *   <li>the period records are locked; an attempt that is still open is gone on with, so a repeated start does no harm; one
 *       whose time is up is ended first;
 *   <li>who has used all attempts, or all of the day, is refused; the others get a new one.
 * </ol>
 */
@ApplicationScoped
class StartSteps {

    private final HeldPeriods periods;
    private final MemberQueries members;
    private final PeriodRecordRows records;
    private final AttemptRows attempts;
    private final FinishSteps finishing;
    private final Outbox outbox;
    private final Ids ids;
    private final SecureRandom seeds = new SecureRandom();

    StartSteps(
            HeldPeriods periods,
            MemberQueries members,
            PeriodRecordRows records,
            AttemptRows attempts,
            FinishSteps finishing,
            Outbox outbox,
            Ids ids) {
        this.periods = periods;
        this.members = members;
        this.records = records;
        this.attempts = attempts;
        this.finishing = finishing;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A start on its way: refused, or with its attempt, at the end. */
    private static final class Starting {
        private final StartRequest start;
        private HeldPeriod held;
        private MemberQueries.Placed member;
        private ProblemException problem;
        private Attempt attempt;

        private Starting(StartRequest start) {
            this.start = start;
        }

        private PeriodRecordKey key() {
            return new PeriodRecordKey(start.period(), member.member());
        }

        private boolean isOpen() {
            return problem == null && attempt == null;
        }
    }

    List<Outcome<Attempt>> take(List<StartRequest> starts, Instant now) {
        List<Starting> batch = starts.stream().map(Starting::new).toList();
        admit(batch, now);
        List<Starting> practising = open(batch, true);
        practising.forEach(starting -> starting.attempt = attempt(ids.next(), starting, 0, now));
        List<Starting> counted = open(batch, false);
        List<Attempt> begun = new ArrayList<>(
                practising.stream().map(starting -> starting.attempt).toList());
        if (!counted.isEmpty()) {
            begun.addAll(begin(counted, now));
        }
        if (!begun.isEmpty()) {
            attempts.insert(begun, now);
        }
        return batch.stream()
                .map(starting -> starting.problem == null
                        ? Outcome.of(starting.attempt)
                        : Outcome.<Attempt>refused(starting.problem))
                .toList();
    }

    private static List<Starting> open(List<Starting> batch, boolean practice) {
        return batch.stream()
                .filter(starting -> starting.isOpen() && starting.start.practice() == practice)
                .toList();
    }

    private void admit(List<Starting> batch, Instant now) {
        Map<UUID, HeldPeriod> held = periods.hold(
                batch.stream().map(starting -> starting.start.period()).toList());
        Map<String, MemberQueries.Placed> known = members.placed(
                batch.stream().map(starting -> starting.start.subject()).toList());
        for (Starting starting : batch) {
            starting.held = held.get(starting.start.period());
            starting.member = known.get(starting.start.subject());
            starting.problem = refusal(starting, now).orElse(null);
        }
        List<Starting> open = open(batch, false);
        Set<PeriodRecordKey> ready =
                periods.ready(held, open.stream().map(Starting::key).toList());
        for (Starting starting : open) {
            if (!ready.contains(starting.key())) {
                starting.problem = ProblemException.of(409, "lectures-unwatched");
            }
        }
    }

    private Optional<ProblemException> refusal(Starting starting, Instant now) {
        if (starting.held == null) {
            return Optional.of(ProblemException.notFound());
        }
        if (starting.member == null) {
            return Optional.of(Member.notOne());
        }
        if (!starting.held.isFor(starting.member.path())) {
            return Optional.of(ProblemException.notFound());
        }
        return starting.member.isLive()
                ? periods.refusal(starting.held, starting.start.practice(), now)
                : Optional.of(Member.notLive());
    }

    private List<Attempt> begin(List<Starting> batch, Instant now) {
        Map<PeriodRecordKey, UUID> organisations = new LinkedHashMap<>();
        batch.forEach(starting -> organisations.put(starting.key(), starting.member.organisation()));
        records.ensure(organisations, PeriodRecord.dayOf(now));
        Map<PeriodRecordKey, PeriodRecord> locked = records.lock(organisations.keySet());
        Map<UUID, Attempt> running = openOnes(locked.values());
        locked.putAll(endExpired(running, now));
        List<Starting> begun = new ArrayList<>();
        Set<PeriodRecord> changed = new HashSet<>();
        for (Starting starting : batch) {
            PeriodRecord record = locked.get(starting.key());
            starting.attempt = running.get(record.openAttemptId());
            if (starting.attempt != null) {
                continue;
            }
            starting.problem = record.refusal(starting.held.period().rules().attempts(), now)
                    .orElse(null);
            if (starting.problem == null) {
                begin(starting, record, now);
                begun.add(starting);
                running.put(starting.attempt.id(), starting.attempt);
                changed.add(record);
            }
        }
        records.update(changed);
        outbox.append(begun.stream()
                .map(starting -> AttemptEvents.started(starting.attempt, starting.held))
                .toList());
        return begun.stream().map(starting -> starting.attempt).toList();
    }

    /** Ends those of the attempts whose time is up: they run no longer, and their period records are as returned. */
    private Map<PeriodRecordKey, PeriodRecord> endExpired(Map<UUID, Attempt> running, Instant now) {
        List<UUID> expired = running.values().stream()
                .filter(attempt -> attempt.isOver(now))
                .map(Attempt::id)
                .toList();
        if (expired.isEmpty()) {
            return Map.of();
        }
        running.keySet().removeAll(expired);
        return finishing.finish(expired, attempt -> true, now).records();
    }

    private Map<UUID, Attempt> openOnes(Collection<PeriodRecord> locked) {
        return attempts.find(locked.stream()
                .map(PeriodRecord::openAttemptId)
                .filter(Objects::nonNull)
                .toList());
    }

    private void begin(Starting starting, PeriodRecord record, Instant now) {
        UUID id = ids.next();
        starting.attempt = attempt(id, starting, record.begin(id, now), now);
    }

    private Attempt attempt(UUID id, Starting starting, int number, Instant now) {
        StartRequest start = starting.start;
        return new Attempt(
                id,
                start.period(),
                starting.member.member(),
                starting.member.organisation(),
                start.subject(),
                number,
                start.practice(),
                seeds.nextLong(),
                start.device(),
                now,
                start.practice()
                        ? now.plusSeconds(
                                starting.held.period().rules().attempts().seconds())
                        : starting.held.period().deadline(now),
                Map.of(),
                null,
                null,
                null);
    }
}
