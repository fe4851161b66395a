package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.contest.recognition.promotion.PromotionProposalRepository.Key;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Computes what the results of a contest bring, by the policy in force on the day they became final. */
@ApplicationScoped
class ProposalService {

    private final PromotionProposalRepository proposals;
    private final PoliciesInForce policies;
    private final PromotionDocuments documents;
    private final FinalPlacings placings;
    private final OfficerAccess access;
    private final Ids ids;
    private final Clock clock;

    ProposalService(
            PromotionProposalRepository proposals,
            PoliciesInForce policies,
            PromotionDocuments documents,
            FinalPlacings placings,
            OfficerAccess access,
            Ids ids,
            Clock clock) {
        this.proposals = proposals;
        this.policies = policies;
        this.documents = documents;
        this.placings = placings;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes what hasn't been proposed yet; what was decided stays decided.
     *
     * @throws ProblemException 409 before the contest is final, or when no policy was in force on that day
     */
    @Transactional
    ProposalRun propose(UUID contestId) {
        FinalContest contest = placings.lock(contestId);
        List<PolicyTable.Place> places = inForce(contest);
        Offers offers = new Offers(contest, places);
        List<FinalPlacing> ranked = placings.of(contest);
        Set<Key> known = proposals.keysOf(contestId);
        Map<LineKind, Integer> proposed = new EnumMap<>(LineKind.class);
        Instant now = Clocks.now(clock);
        int kept = 0;
        for (Offers.Offer offer : ranked.stream().flatMap(offers::of).toList()) {
            PromotionProposal proposal = proposal(contest, offer);
            if (known.contains(Key.of(proposal))) {
                kept++;
            } else {
                proposals.persist(proposal.by(access.subject(), now));
                proposed.merge(proposal.kind(), 1, Integer::sum);
            }
        }
        PromotionPolicy policy = places.get(0).policy();
        return new ProposalRun(contestId, policy.id(), policy.number(), proposed, kept, ranked.size());
    }

    private PromotionProposal proposal(FinalContest contest, Offers.Offer offer) {
        String evidence = documents.write(offer.evidence());
        return new PromotionProposal(ids.next(), contest, offer.placing(), offer.evidence(), evidence, offer.level());
    }

    /** The lines of the contest's own organisation and of all above it, those of the uppermost first. */
    private List<PolicyTable.Place> inForce(FinalContest contest) {
        List<PolicyTable.Place> places =
                policies.inForce(contest.organisationId(), contest.finalOn()).places();
        if (places.isEmpty()) {
            throw ProblemException.of(409, "no-policy", contest.finalOn().toString());
        }
        return places;
    }
}
