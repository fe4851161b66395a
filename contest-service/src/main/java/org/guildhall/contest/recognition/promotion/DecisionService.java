package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Officers decide on proposals, one by one or many as one. */
@ApplicationScoped
class DecisionService {

    private final PromotionProposalRepository proposals;
    private final Grants grants;
    private final PromotionViews views;
    private final OfficerAccess access;
    private final Chronicle chronicle;

    DecisionService(
            PromotionProposalRepository proposals,
            Grants grants,
            PromotionViews views,
            OfficerAccess access,
            Chronicle chronicle) {
        this.proposals = proposals;
        this.grants = grants;
        this.views = views;
        this.access = access;
        this.chronicle = chronicle;
    }

    @Transactional
    PromotionProposalView grant(UUID id) {
        PromotionProposal proposal = lock(id);
        grants.grant(proposal, chronicle.now());
        return views.of(proposal);
    }

    @Transactional
    PromotionProposalView decline(UUID id, String reason) {
        PromotionProposal proposal = lock(id);
        grants.decline(proposal, reason, chronicle.now());
        return views.of(proposal);
    }

    /**
     * Grants all or none; promotions before the wage links that hang on them.
     *
     * @throws ProblemException 409 that names each id that can't be granted, and why
     */
    @Transactional
    GrantedList grantAll(List<UUID> ids) {
        Map<UUID, PromotionProposal> found =
                proposals.lock(ids).stream().collect(Collectors.toMap(PromotionProposal::id, Function.identity()));
        if (!found.keySet().containsAll(ids)) {
            throw ProblemException.notFound();
        }
        found.values().stream()
                .map(PromotionProposal::organisationId)
                .distinct()
                .forEach(access::requireRuns);
        Instant now = chronicle.now();
        List<FieldError> refusals = new ArrayList<>();
        found.values().stream()
                .sorted(Comparator.comparing(PromotionProposal::kind).thenComparing(PromotionProposal::id))
                .forEach(proposal -> grant(proposal, now, "/ids/" + ids.indexOf(proposal.id()), refusals));
        if (!refusals.isEmpty()) {
            throw ProblemException.of(409, "grants-refused", refusals.size()).withAll(refusals);
        }
        return new GrantedList(
                views.proposals(ids.stream().distinct().map(found::get).toList()));
    }

    private void grant(PromotionProposal proposal, Instant now, String pointer, List<FieldError> refusals) {
        try {
            grants.grant(proposal, now);
        } catch (ProblemException refusal) {
            refusals.add(new FieldError(pointer, refusal.code()));
        }
    }

    private PromotionProposal lock(UUID id) {
        PromotionProposal proposal = proposals.lock(id).orElseThrow(ProblemException::notFound);
        access.requireRuns(proposal.organisationId());
        return proposal;
    }
}
