package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.MemberStandingRows.Change;
import org.jspecify.annotations.Nullable;

/**
 * Writes what became of a member who is {@linkplain Memberships#lock locked}: the row, the history and the fact. Which change
 * may be made is decided before.
 */
@ApplicationScoped
public class StatusChanges {

    private final MemberStandingRows standings;
    private final MemberPeriodRows periods;
    private final Outbox outbox;
    private final Event<MembershipsEnded> ended;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    StatusChanges(
            MemberStandingRows standings,
            MemberPeriodRows periods,
            Outbox outbox,
            Event<MembershipsEnded> ended,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.standings = standings;
        this.periods = periods;
        this.outbox = outbox;
        this.ended = ended;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new period of the member where they are.
     *
     * @param validFrom today unless told
     * @param decisionNumber of the union's decision; null where none is taken
     * @throws ProblemException 422 when the day lies ahead, or before the last period's begin
     */
    @Transactional(TxType.MANDATORY)
    public MemberPeriod enter(
            MemberStanding member,
            MemberStatus status,
            PeriodReason reason,
            @Nullable LocalDate validFrom,
            @Nullable String decisionNumber) {
        LocalDate from = PeriodDays.validFrom(validFrom, Clocks.today(clock), member);
        MemberPeriod entered =
                period(member, member.organisationId(), status, from, reason, decisionNumber, null, clock.instant());
        write(member, entered, from, null);
        return entered;
    }

    /**
     * The end of a membership that goes on in another cell.
     *
     * @param day on which it began there; not ahead, and for whom it lies before their last period's begin, that day counts
     */
    @Transactional(TxType.MANDATORY)
    public void moveAway(MemberStanding member, LocalDate day, String toCell) {
        LocalDate today = Clocks.today(clock);
        LocalDate from = member.notBefore(day.isAfter(today) ? today : day);
        MemberPeriod entered = period(
                member,
                member.organisationId(),
                MemberStatus.MOVED_AWAY,
                from,
                PeriodReason.CELL_TRANSFER,
                null,
                null,
                clock.instant());
        write(member, entered, from, toCell);
    }

    /**
     * Takes back the last period by an entry that restates the one before.
     *
     * @throws ProblemException 409 {@code sign-in-in-use} when the sign-in of the membership is linked to another one by now
     */
    @Transactional(TxType.MANDATORY)
    public MemberPeriod undo(MemberStanding member) {
        MemberPeriod before = periods.before(member.periodId()).orElseThrow();
        MemberPeriod restated = period(
                member,
                before.organisationId(),
                before.status(),
                before.validFrom(),
                PeriodReason.MISTAKE,
                null,
                member.periodId(),
                clock.instant());
        write(member, restated, member.validFrom(), null);
        return restated;
    }

    private MemberPeriod period(
            MemberStanding member,
            UUID organisation,
            MemberStatus status,
            LocalDate validFrom,
            PeriodReason reason,
            @Nullable String decisionNumber,
            @Nullable UUID undoes,
            Instant now) {
        return new MemberPeriod(
                ids.next(),
                member.id(),
                member.nextVersion(),
                organisation,
                status,
                validFrom,
                reason,
                decisionNumber,
                undoes,
                null,
                now,
                caller.subject());
    }

    /**
     * @param changedFrom from which day on the status isn't any more what it was
     * @param toCell where they went; null unless they did
     */
    private void write(MemberStanding member, MemberPeriod period, LocalDate changedFrom, @Nullable String toCell) {
        update(new Change(member.id(), period.organisationId(), period.status()));
        periods.insert(List.of(period));
        MemberEvents.StatusChanged payload = new MemberEvents.StatusChanged(
                member.id(),
                period.organisationId(),
                member.settled().name(),
                period.status().name(),
                period.reason().name(),
                changedFrom,
                toCell,
                period.recordedAt());
        outbox.append(new DomainEvent("member", member.id(), period.version(), "member-status-changed", payload));
        if (!period.status().isLive()) {
            ended.fire(new MembershipsEnded(List.of(member.id())));
        }
    }

    private void update(Change change) {
        try {
            standings.update(List.of(change));
        } catch (IllegalStateException e) {
            if (SqlFault.of(e).violates("member_subject_uq")) {
                throw ProblemException.of(409, "sign-in-in-use");
            }
            throw e;
        }
    }
}
