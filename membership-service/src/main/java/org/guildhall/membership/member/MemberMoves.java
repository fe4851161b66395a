package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.MemberStandingRows.Change;
import org.jspecify.annotations.Nullable;

/**
 * Brings members to another union, all of them or none, in the transaction under way: the row, the history and the fact that
 * moves the counts. Who may have it done is the caller's to know.
 */
@ApplicationScoped
public class MemberMoves {

    private final MemberStandingRows standings;
    private final MemberPeriodRows periods;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    MemberMoves(
            MemberStandingRows standings,
            MemberPeriodRows periods,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.standings = standings;
        this.periods = periods;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why members go to another union. */
    public enum Cause {
        TRANSFER,
        MERGER,
        FOUNDING;

        PeriodReason reason() {
            return PeriodReason.valueOf(name());
        }
    }

    /**
     * One member's way.
     *
     * @param transferId null unless it is a transfer
     */
    public record Move(UUID memberId, UUID to, @Nullable UUID transferId) {}

    /** Moves all of them to one union, as {@link #move(List, Cause, LocalDate)} does. */
    @Transactional(TxType.MANDATORY)
    public void move(List<UUID> memberIds, UUID to, Cause cause, LocalDate validFrom, @Nullable UUID transferId) {
        move(
                memberIds.stream()
                        .distinct()
                        .map(member -> new Move(member, to, transferId))
                        .toList(),
                cause,
                validFrom);
    }

    /**
     * Moves live members, each once; whoever is in that union already stays as they are. A transfer under way is over by its
     * own move, and by no other.
     *
     * @param validFrom not ahead of today; for whom it lies before their last period's begin, that day counts
     * @throws ProblemException 404 when one of them doesn't exist, 409 {@code membership-over} when one is no member any more,
     *     422 when the day lies ahead
     */
    @ActivateRequestContext // A deadline that passes has no request, and nobody who signed in.
    @Transactional(TxType.MANDATORY)
    public void move(List<Move> moves, Cause cause, LocalDate validFrom) {
        PeriodDays.requirePast(validFrom, Clocks.today(clock));
        Map<UUID, Move> ways = moves.stream().collect(Collectors.toMap(Move::memberId, move -> move));
        List<MemberStanding> locked = lockLive(ways.keySet());
        standings.update(locked.stream()
                .map(member -> new Change(member.id(), ways.get(member.id()).to(), statusAfter(member, cause)))
                .toList());
        List<MemberStanding> moved = locked.stream()
                .filter(member ->
                        !member.organisationId().equals(ways.get(member.id()).to()))
                .toList();
        Instant now = clock.instant();
        String by = caller.isSignedIn() ? caller.subject() : null;
        periods.insert(moved.stream()
                .map(member -> period(member, ways.get(member.id()), cause, member.notBefore(validFrom), now, by))
                .toList());
        outbox.append(moved.stream()
                .map(member -> event(member, ways.get(member.id()), cause, member.notBefore(validFrom), now))
                .toList());
    }

    private List<MemberStanding> lockLive(Set<UUID> wanted) {
        List<MemberStanding> locked = standings.lock(wanted);
        if (locked.size() < wanted.size()) {
            throw ProblemException.notFound();
        }
        locked.forEach(MemberStanding::requireLive);
        return locked;
    }

    private static MemberStatus statusAfter(MemberStanding member, Cause cause) {
        return cause == Cause.TRANSFER ? member.settled() : member.status();
    }

    private MemberPeriod period(
            MemberStanding member, Move move, Cause cause, LocalDate validFrom, Instant now, @Nullable String by) {
        return new MemberPeriod(
                ids.next(),
                member.id(),
                member.nextVersion(),
                move.to(),
                member.settled(),
                validFrom,
                cause.reason(),
                null,
                null,
                move.transferId(),
                now,
                by);
    }

    private static DomainEvent event(MemberStanding member, Move move, Cause cause, LocalDate validFrom, Instant now) {
        MemberEvents.Transferred payload = new MemberEvents.Transferred(
                member.id(), move.transferId(), member.organisationId(), move.to(), cause.name(), validFrom, now);
        return new DomainEvent("member", member.id(), member.nextVersion(), "member-transferred", payload);
    }
}
