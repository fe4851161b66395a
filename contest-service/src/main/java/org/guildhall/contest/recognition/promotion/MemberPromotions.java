package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.contest.contests.ContestTitles;

/** What was proposed for a member and what is paid to them, for whoever shows it to them. In a transaction. */
@ApplicationScoped
public class MemberPromotions {

    private final PromotionProposalRepository proposals;
    private final SubsidyRepository subsidies;
    private final ContestTitles contests;

    MemberPromotions(PromotionProposalRepository proposals, SubsidyRepository subsidies, ContestTitles contests) {
        this.proposals = proposals;
        this.subsidies = subsidies;
        this.contests = contests;
    }

    /** The latest first. */
    public List<OwnPromotion> proposed(UUID member, int size) {
        List<PromotionProposal> own = proposals.listOfMember(member, size);
        Map<UUID, String> titles = titles(own.stream().map(PromotionProposal::contestId));
        return own.stream()
                .map(proposal -> OwnPromotion.of(
                        proposal, proposal.contestId().map(titles::get).orElse(null)))
                .toList();
    }

    /** The latest due first. */
    public List<OwnSubsidy> paid(UUID member, int size) {
        List<Subsidy> own = subsidies.listOfMember(member, size);
        Map<UUID, String> titles = titles(own.stream().map(Subsidy::contestId));
        return own.stream()
                .map(subsidy -> OwnSubsidy.of(
                        subsidy, subsidy.contestId().map(titles::get).orElse(null)))
                .toList();
    }

    private Map<UUID, String> titles(Stream<Optional<UUID>> ids) {
        return contests.of(ids.flatMap(Optional::stream).distinct().toList());
    }
}
