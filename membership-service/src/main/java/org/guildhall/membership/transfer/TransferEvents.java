package org.guildhall.membership.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is told of a transfer: ids, codes and days only. That the member is elsewhere is told by {@code member-transferred}. */
final class TransferEvents {

    private TransferEvents() {}

    /** @param dueOn the last day for the releasing side to answer; null when its turn doesn't come */
    record Requested(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            TransferParty askedBy,
            TransferReason reason,
            @Nullable LocalDate dueOn,
            Instant requestedAt) {}

    /** @param dueOn the last day for the receiving side to answer; null when it has agreed already */
    record Released(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            boolean deemed,
            @Nullable LocalDate dueOn,
            Instant releasedAt) {}

    record Reminded(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            TransferParty side,
            LocalDate dueOn,
            Instant remindedAt) {}

    record Accepted(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            boolean deemed,
            Instant acceptedAt) {}

    record Refused(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            TransferRefusal reason,
            Instant refusedAt) {}

    record Cancelled(
            UUID transferId,
            UUID memberId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            TransferCancellation cause,
            Instant cancelledAt) {}

    /** That the transfer has come to the state in which it is. */
    static DomainEvent reached(Transfer transfer) {
        UUID id = transfer.id();
        UUID member = transfer.memberId();
        UUID from = transfer.fromOrganisationId();
        UUID to = transfer.toOrganisationId();
        LocalDate dueOn = transfer.term() == null ? null : transfer.term().dueOn();
        Transfer.Asking asking = transfer.asking();
        Transfer.Answer release = transfer.release();
        Transfer.Answer decision = transfer.decision();
        return switch (transfer.state()) {
            case REQUESTED ->
                event(
                        transfer,
                        "transfer-requested",
                        new Requested(id, member, from, to, asking.party(), asking.reason(), dueOn, asking.at()));
            case RELEASED ->
                event(
                        transfer,
                        "transfer-released",
                        new Released(id, member, from, to, release.isDeemed(), dueOn, release.at()));
            case ACCEPTED ->
                event(
                        transfer,
                        "transfer-accepted",
                        new Accepted(id, member, from, to, decision.isDeemed(), decision.at()));
            case REFUSED ->
                event(
                        transfer,
                        "transfer-refused",
                        new Refused(id, member, from, to, transfer.refusal(), decision.at()));
            case CANCELLED ->
                event(
                        transfer,
                        "transfer-cancelled",
                        new Cancelled(id, member, from, to, transfer.cancellation(), decision.at()));
        };
    }

    static DomainEvent reminded(Transfer transfer) {
        TransferParty side =
                transfer.state() == TransferState.REQUESTED ? TransferParty.RELEASING : TransferParty.RECEIVING;
        TransferTerm term = transfer.term();
        return event(
                transfer,
                "transfer-reminded",
                new Reminded(
                        transfer.id(),
                        transfer.memberId(),
                        transfer.fromOrganisationId(),
                        transfer.toOrganisationId(),
                        side,
                        term.dueOn(),
                        term.remindedAt()));
    }

    private static DomainEvent event(Transfer transfer, String name, Record payload) {
        return new DomainEvent("transfer", transfer.id(), transfer.version(), name, payload);
    }
}
