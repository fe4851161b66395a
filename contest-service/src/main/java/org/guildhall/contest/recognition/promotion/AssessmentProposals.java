package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.guildhall.contest.common.member.SkillsAssessed;
import org.guildhall.contest.common.member.SkillsAssessed.Assessment;
import org.guildhall.contest.common.organisation.OrganisationRepository;
import org.guildhall.kit.time.Ids;
import org.jboss.logging.Logger;

/** Proposes what a rise of level by assessment brings, by the policies in force where the member belongs. */
@ApplicationScoped
class AssessmentProposals {

    private static final Logger LOG = Logger.getLogger(AssessmentProposals.class);

    private final PromotionProposalRepository proposals;
    private final PoliciesInForce policies;
    private final PromotionDocuments documents;
    private final OrganisationRepository organisations;
    private final Ids ids;

    AssessmentProposals(
            PromotionProposalRepository proposals,
            PoliciesInForce policies,
            PromotionDocuments documents,
            OrganisationRepository organisations,
            Ids ids) {
        this.proposals = proposals;
        this.policies = policies;
        this.documents = documents;
        this.organisations = organisations;
        this.ids = ids;
    }

    void propose(@Observes SkillsAssessed heard) {
        heard.assessments().forEach(this::propose);
    }

    private void propose(Assessment assessment) {
        if (organisations.findPlaced(assessment.organisationId()).isEmpty()) {
            LOG.warnf("No policy looked up: organisation %s isn't known yet", assessment.organisationId());
            return;
        }
        List<PolicyTable.Place> places = policies.inForce(
                        assessment.organisationId(), AssessmentOffers.dayOf(assessment))
                .places();
        new AssessmentOffers(places).of(assessment).forEach(offer -> propose(assessment, offer));
    }

    private void propose(Assessment assessment, AssessmentOffers.Offer offer) {
        PromotionProposal proposal = new PromotionProposal(
                ids.next(), assessment, offer.place(), offer.evidence(), documents.write(offer.evidence()));
        if (!proposals.isAssessmentProposed(proposal)) {
            proposals.persist(proposal.by(assessment.recordedBy(), assessment.at()));
        }
    }
}
