package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.access.SecondPerson;
import org.guildhall.kit.problem.ProblemException;

/** Who may decide on a proposal and who pay what came of it: never the member, and from a set sum on a second person. */
@ApplicationScoped
class Deciders {

    private static final String OWN = "own-promotion";

    private final OwnActs ownActs;
    private final PromotionProposalRepository proposals;
    private final PromotionSettings settings;

    Deciders(OwnActs ownActs, PromotionProposalRepository proposals, PromotionSettings settings) {
        this.ownActs = ownActs;
        this.proposals = proposals;
        this.settings = settings;
    }

    /** @throws ProblemException 403 to the member themselves; 409 {@code second-person} to who proposed a large sum */
    void requireMayDecide(PromotionProposal proposal, String actor) {
        ownActs.requireOther(proposal.memberId(), OWN);
        if (isLarge(proposal)) {
            SecondPerson.require(actor, proposal.proposedBy());
        }
    }

    /** @throws ProblemException 403 to the member themselves; 409 {@code second-person} to who granted a large sum */
    void requireMayPay(Subsidy subsidy, String actor) {
        ownActs.requireOther(subsidy.memberId(), OWN);
        PromotionProposal granted = proposals.findById(subsidy.proposalId());
        if (isLarge(granted)) {
            SecondPerson.require(actor, granted.decidedBy().orElse(null));
        }
    }

    /** All its months together: a sum doesn't get smaller by being paid in parts. */
    private boolean isLarge(PromotionProposal proposal) {
        return proposal.sum() >= settings.secondPersonFrom();
    }
}
