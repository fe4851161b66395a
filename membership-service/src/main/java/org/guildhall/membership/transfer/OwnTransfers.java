package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.transfer.Transfer.Deed;
import org.guildhall.membership.transfer.TransferCourse.Step;

/** Lets members ask for their own transfer, follow it, and take it back. */
@ApplicationScoped
class OwnTransfers {

    private final OwnTransferRequests requests;
    private final TransferQueries queries;
    private final TransferCourse course;
    private final TransferViews views;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    OwnTransfers(
            OwnTransferRequests requests,
            TransferQueries queries,
            TransferCourse course,
            TransferViews views,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.course = course;
        this.views = views;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws ProblemException as {@link OwnTransferRequests#step} */
    @Transactional
    TransferView ask(NewOwnTransfer wish) {
        return views.of(course.begin(List.of(requests.step(wish))).get(0));
    }

    /** The newest first. */
    @Transactional
    Page<TransferView> list(PageQuery page) {
        UUID own = requests.ownMember();
        return views.of(cursors.falling(
                "own-transfers|" + own, page, (before, size) -> queries.ofMember(own, before, size), Transfer::id));
    }

    /**
     * @throws ProblemException 404 for what isn't one's own, 409 {@code transfer-decided}, or {@code transfer-not-own} for what
     *     an officer asked for
     */
    @Transactional
    TransferView cancel(UUID id) {
        UUID own = requests.ownMember();
        Transfer transfer = course.lock(List.of(id)).stream()
                .filter(found -> found.memberId().equals(own))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        TransferLine line = TransferLine.of(transfer.state(), transfer.asking().party(), TransferAct.CANCEL);
        if (line.by() != TransferParty.MEMBER) {
            throw ProblemException.of(409, "transfer-not-own");
        }
        Deed deed = Deed.of(clock.instant(), caller.subject()).cancelling();
        return views.of(
                course.take(List.of(new Step(transfer, line.through(), deed))).get(0));
    }
}
