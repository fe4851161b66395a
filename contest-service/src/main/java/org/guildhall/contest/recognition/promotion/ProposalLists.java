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
    private final PromotionDocuments documents;
    private final FinalResults results;
    private final OfficerAccess access;
    private final Cursors cursors;

    ProposalLists(
            PromotionProposalRepository proposals,
            PromotionDocuments documents,
            FinalResults results,
            OfficerAccess access,
            Cursors cursors) {
        this.proposals = proposals;
        this.documents = documents;
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
        return view(proposal);
    }

    @Transactional
    Page<PromotionProposalView> list(
            UUID contestId, @Nullable ProposalState state, @Nullable LineKind kind, PageQuery page) {
        results.requireReadable(contestId);
        return cursors.rising(
                        "promotion-proposals:" + contestId + state + kind,
                        page,
                        (after, size) -> proposals.listOf(contestId, state, kind, after, size),
                        PromotionProposal::id)
                .map(this::view);
    }

    @Transactional
    Page<PromotionProposalView> listBelow(
            @Nullable UUID organisation, @Nullable ProposalState state, @Nullable LineSource source, PageQuery page) {
        String path = access.readablePath(organisation);
        return cursors.rising(
                        "promotion-proposals-below:" + organisation + state + source,
                        page,
                        (after, size) -> proposals.listBelow(path, state, source, after, size),
                        PromotionProposal::id)
                .map(this::view);
    }

    private PromotionProposalView view(PromotionProposal proposal) {
        return PromotionProposalView.of(proposal, documents.evidence(proposal));
    }
}
