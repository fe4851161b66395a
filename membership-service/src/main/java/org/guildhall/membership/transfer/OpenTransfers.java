package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.transfer.Transfer.Deed;
import org.guildhall.membership.transfer.TransferCourse.Step;

/**
 * What becomes of open transfers when something else happens to their unions or members, in the transaction in which it does.
 * Whoever changes the tree has locked it before.
 */
@ApplicationScoped
class OpenTransfers {

    private final TransferQueries queries;
    private final TransferRows rows;
    private final TransferCourse course;
    private final Clock clock;

    OpenTransfers(TransferQueries queries, TransferRows rows, TransferCourse course, Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.course = course;
        this.clock = clock;
    }

    /** How many lead out of an organisation or into it, without those of the organisations below. */
    @Transactional(TxType.MANDATORY)
    long countOf(UUID organisationId) {
        return queries.openOfUnion(organisationId).size();
    }

    /** Those of the organisations that {@link #countOf} counts any of. */
    @Transactional(TxType.MANDATORY)
    Set<UUID> openAmong(Collection<UUID> organisationIds) {
        return queries.withOpenAmong(organisationIds);
    }

    /** One union becomes a part of another, with both sides of its transfers; what leads from the one to the other is over. */
    @Transactional(TxType.MANDATORY)
    void redirect(UUID from, UUID to) {
        List<Transfer> open = course.lock(queries.openOfUnion(from)).stream()
                .filter(Transfer::isOpen)
                .toList();
        rows.update(open.stream()
                .filter(transfer -> !transfer.concerns(to))
                .map(transfer -> transfer.redirected(from, to))
                .toList());
        course.take(open.stream()
                .filter(transfer -> transfer.concerns(to))
                .map(transfer -> cancelled(transfer, TransferCancellation.UNIONS_MERGED))
                .toList());
    }

    /** Memberships have ended; the members are locked. */
    @Transactional(TxType.MANDATORY)
    void cancelOf(Collection<UUID> memberIds) {
        cancel(queries.openOfMembers(memberIds), TransferCancellation.MEMBERSHIP_ENDED);
    }

    private void cancel(List<UUID> ids, TransferCancellation why) {
        course.take(course.lock(ids).stream()
                .filter(Transfer::isOpen)
                .map(transfer -> cancelled(transfer, why))
                .toList());
    }

    private Step cancelled(Transfer transfer, TransferCancellation why) {
        return new Step(transfer, List.of(TransferState.CANCELLED), Deed.ofNobody(clock.instant(), why));
    }
}
