package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.MemberMoves;
import org.guildhall.membership.member.MemberMoves.Cause;
import org.guildhall.membership.member.MemberMoves.Move;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.transfer.Transfer.Deed;

/**
 * Carries transfers on, set by set, in the transaction under way: their rows, their members and what is told. A member's row is
 * the lock of their transfers: it is taken first, those of many in order of their ids, and then what is read is true until the
 * transaction ends. So of an answer, a deadline that passes and a member who leaves exactly one comes about.
 */
@ApplicationScoped
class TransferCourse {

    private final TransferRows rows;
    private final TransferPolicies policies;
    private final Memberships memberships;
    private final MemberMoves moves;
    private final Outbox outbox;
    private final Clock clock;

    TransferCourse(
            TransferRows rows,
            TransferPolicies policies,
            Memberships memberships,
            MemberMoves moves,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.memberships = memberships;
        this.moves = moves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A transfer and the states it is to pass through. */
    record Step(Transfer transfer, List<TransferState> through, Deed deed) {

        TransferState last() {
            return through.isEmpty() ? transfer.state() : through.get(through.size() - 1);
        }

        /** Whose turn it is in the end; an organisation in any case. */
        UUID awaited() {
            return last() == TransferState.REQUESTED ? transfer.fromOrganisationId() : transfer.toOrganisationId();
        }
    }

    /** Locks transfers with their members; those that don't exist are left out. */
    List<Transfer> lock(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var unused = memberships.lock(rows.membersOf(ids));
        return rows.lock(ids);
    }

    /** Begins transfers of members who are locked and in none; the steps name what comes after the request. */
    List<Transfer> begin(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        memberships.enterTransfer(
                steps.stream().map(step -> step.transfer().memberId()).toList());
        List<Transfer> begun = walk(steps, true);
        rows.insert(begun);
        settle(begun);
        return begun;
    }

    /** Leads on transfers that are locked, to where their steps end. */
    List<Transfer> take(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Transfer> taken = walk(steps, false);
        rows.update(taken);
        settle(taken);
        return taken;
    }

    private List<Transfer> walk(List<Step> steps, boolean fromTheRequest) {
        Map<UUID, TransferTerm> terms =
                policies.termsFrom(today(), steps.stream().map(Step::awaited).toList());
        List<DomainEvent> events = new ArrayList<>();
        List<Transfer> walked = new ArrayList<>();
        for (Step step : steps) {
            Transfer current = step.transfer();
            if (fromTheRequest) {
                current = dated(current, step, terms);
                events.add(TransferEvents.reached(current));
            }
            for (TransferState next : step.through()) {
                current = dated(current.reach(next, step.deed()), step, terms);
                events.add(TransferEvents.reached(current));
            }
            walked.add(current);
        }
        outbox.append(events);
        return walked;
    }

    /** Only where a transfer stays it waits for somebody. */
    private static Transfer dated(Transfer reached, Step step, Map<UUID, TransferTerm> terms) {
        boolean waits = reached.state() == step.last() && reached.isOpen();
        return waits ? reached.until(terms.get(step.awaited())) : reached;
    }

    /** The members of those that are accepted go, those of the others that are over stay what they were, or are no more. */
    private void settle(List<Transfer> transfers) {
        List<Move> going = transfers.stream()
                .filter(transfer -> transfer.state() == TransferState.ACCEPTED)
                .map(transfer -> new Move(transfer.memberId(), transfer.toOrganisationId(), transfer.id()))
                .toList();
        if (!going.isEmpty()) {
            moves.move(going, Cause.TRANSFER, today());
        }
        List<UUID> staying = transfers.stream()
                .filter(Transfer::leavesMemberWhereTheyAre)
                .map(Transfer::memberId)
                .toList();
        if (!staying.isEmpty()) {
            memberships.leaveTransfer(staying);
        }
    }

    private LocalDate today() {
        return Clocks.today(clock);
    }
}
