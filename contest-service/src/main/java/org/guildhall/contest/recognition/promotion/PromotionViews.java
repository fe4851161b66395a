package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.contests.ContestTitles;
import org.guildhall.kit.paging.Page;

/** Proposals and payments as officers see them: with what contest and organisation are called now, a query a sort. */
@ApplicationScoped
class PromotionViews {

    private final PromotionDocuments documents;
    private final ContestTitles contests;
    private final OrganisationQueries organisations;

    PromotionViews(PromotionDocuments documents, ContestTitles contests, OrganisationQueries organisations) {
        this.documents = documents;
        this.contests = contests;
        this.organisations = organisations;
    }

    /** What contests and organisations are called, by their ids. */
    record Names(Map<UUID, String> contests, Map<UUID, String> organisations) {}

    PromotionProposalView of(PromotionProposal proposal) {
        return proposals(List.of(proposal)).get(0);
    }

    List<PromotionProposalView> proposals(List<PromotionProposal> shown) {
        Names names = names(shown, PromotionProposal::contestId, PromotionProposal::organisationId);
        return shown.stream()
                .map(proposal -> PromotionProposalView.of(proposal, documents.evidence(proposal), names))
                .toList();
    }

    Page<PromotionProposalView> proposals(Page<PromotionProposal> page) {
        Map<UUID, PromotionProposalView> views = proposals(page.items()).stream()
                .collect(Collectors.toMap(PromotionProposalView::id, Function.identity()));
        return page.map(proposal -> views.get(proposal.id()));
    }

    SubsidyView of(Subsidy subsidy) {
        return SubsidyView.of(subsidy, names(List.of(subsidy), Subsidy::contestId, Subsidy::organisationId));
    }

    Page<SubsidyView> subsidies(Page<Subsidy> page) {
        Names names = names(page.items(), Subsidy::contestId, Subsidy::organisationId);
        return page.map(subsidy -> SubsidyView.of(subsidy, names));
    }

    private <T> Names names(List<T> shown, Function<T, Optional<UUID>> contest, Function<T, UUID> organisation) {
        return new Names(
                contests.of(shown.stream()
                        .map(contest)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList()),
                organisations.names(shown.stream().map(organisation).distinct().toList()));
    }
}
