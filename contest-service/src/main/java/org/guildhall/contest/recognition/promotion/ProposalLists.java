package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.outcome.result.FinalResults;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reading proposals: officers those of their scope, members their own. */
@ApplicationScoped
class ProposalLists {

    private final PromotionProposalRepository proposals;
    private final PromotionViews views;
    private final FinalResults results;
    private final OfficerAccess access;
    private final Cursors cursors;

    ProposalLists(
            PromotionProposalRepository proposals,
            PromotionViews views,
            FinalResults results,
            OfficerAccess access,
            Cursors cursors) {
        this.proposals = proposals;
        this.views = views;
        this.results = results;
        this.access = access;
        this.cursors = cursors;
    }

    @Transactional
    PromotionProposalView read(UUID id) {
        PromotionProposal proposal = proposals.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!access.isCaller(proposal.memberId())) {
            access.requireReads(proposal.organisationId());
        }
        return views.of(proposal);
    }

    @Transactional
    Page<PromotionProposalView> list(
            UUID contestId, @Nullable ProposalState state, @Nullable LineKind kind, PageQuery page) {
        results.requireReadable(contestId);
        return views.proposals(cursors.rising(
                "promotion-proposals:" + contestId + state + kind,
                page,
                (after, size) -> proposals.listOf(contestId, state, kind, after, size),
                PromotionProposal::id));
    }

    @Transactional
    Page<PromotionProposalView> listBelow(
            @Nullable UUID organisation, @Nullable ProposalState state, @Nullable LineSource source, PageQuery page) {
        String path = access.readablePath(organisation);
        return views.proposals(cursors.rising(
                "promotion-proposals-below:" + organisation + state + source,
                page,
                (after, size) -> proposals.listBelow(path, state, source, after, size),
                PromotionProposal::id));
    }
}
