package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** What is due and what has been paid. */
@ApplicationScoped
class SubsidyService {

    /**
     * What the audit keeps of a payment.
     *
     * @param amount fen
     */
    private record Payment(UUID memberId, UUID proposalId, LocalDate dueMonth, long amount, long version) {

        static Payment of(Subsidy subsidy) {
            return new Payment(
                    subsidy.memberId(), subsidy.proposalId(), subsidy.dueMonth(), subsidy.amount(), subsidy.version());
        }
    }

    private final SubsidyRepository subsidies;
    private final OfficerAccess access;
    private final Deciders deciders;
    private final PromotionViews views;
    private final Cursors cursors;
    private final Chronicle chronicle;

    SubsidyService(
            SubsidyRepository subsidies,
            OfficerAccess access,
            Deciders deciders,
            PromotionViews views,
            Cursors cursors,
            Chronicle chronicle) {
        this.subsidies = subsidies;
        this.access = access;
        this.deciders = deciders;
        this.views = views;
        this.cursors = cursors;
        this.chronicle = chronicle;
    }

    @Transactional
    Page<SubsidyView> list(SubsidyFilter filter, PageQuery page) {
        String path = access.readablePath(filter.organisation());
        return views.subsidies(cursors.rising(
                "subsidies:" + filter,
                page,
                (after, size) -> subsidies.listBelow(path, filter, after, size),
                Subsidy::id));
    }

    /** @throws ProblemException as {@link Deciders}; 409 when it has been paid or its month has not begun */
    @Transactional
    SubsidyView pay(UUID id) {
        Subsidy subsidy = subsidies.lock(id).orElseThrow(ProblemException::notFound);
        access.requireRuns(subsidy.organisationId());
        deciders.requireMayPay(subsidy, chronicle.actor());
        subsidy.pay(chronicle.actor(), chronicle.now());
        subsidies.flush();
        chronicle.tell(PromotionEvents.subsidyPaid(subsidy));
        subsidy.contestId().ifPresent(contest -> chronicle.record(contest, "subsidy-paid", id, Payment.of(subsidy)));
        return views.of(subsidy);
    }
}
