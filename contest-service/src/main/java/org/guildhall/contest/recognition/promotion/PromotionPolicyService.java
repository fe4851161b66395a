package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps the policies, version by version. */
@ApplicationScoped
class PromotionPolicyService {

    /** A later policy begins later: a year that was mistyped must not keep all others out for ever. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final PromotionPolicyRepository policies;
    private final PromotionDocuments documents;
    private final PoliciesInForce inForce;
    private final OfficerAccess access;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    PromotionPolicyService(
            PromotionPolicyRepository policies,
            PromotionDocuments documents,
            PoliciesInForce inForce,
            OfficerAccess access,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.policies = policies;
        this.documents = documents;
        this.inForce = inForce;
        this.access = access;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 422 for faulty or contradictory lines and those beyond what is allowed, 409 unless it is valid from a later day than the newest */
    @Transactional
    PromotionPolicyView write(NewPromotionPolicy wish) {
        access.requireRuns(wish.organisationId());
        if (wish.validFrom().isAfter(Clocks.today(clock).plusYears(MOST_YEARS_AHEAD))) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/validFrom", "range"));
        }
        PolicyCheck.require(wish.lines());
        requireWithinBounds(wish);
        policies.lock(wish.organisationId());
        Optional<PromotionPolicy> newest = policies.newest(wish.organisationId());
        newest.filter(policy -> !policy.validFrom().isBefore(wish.validFrom())).ifPresent(policy -> {
            throw ProblemException.of(
                    409, "policy-not-later", policy.validFrom().toString());
        });
        PromotionPolicy policy = new PromotionPolicy(
                ids.next(),
                wish,
                newest.map(PromotionPolicy::number).orElse(0) + 1,
                documents.write(wish.lines()),
                documents.write(wish.caps()),
                Clocks.now(clock),
                access.subject());
        policies.persist(policy);
        return PromotionPolicyView.of(policy, wish.lines(), wish.caps());
    }

    /** Lines that wouldn't count from the first day on aren't written. */
    private void requireWithinBounds(NewPromotionPolicy wish) {
        List<String> refusals = inForce.above(wish.organisationId(), wish.validFrom())
                .refusals(access.level(wish.organisationId()), wish.lines());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < refusals.size(); i++) {
            if (refusals.get(i) != null) {
                errors.add(new FieldError("/lines/" + i, refusals.get(i)));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "policy-invalid").withAll(errors);
        }
    }

    /** PoliciesInForce are public: whoever competes may know what a result brings. */
    @Transactional
    PromotionPolicyView read(UUID id) {
        return view(policies.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<PromotionPolicyView> list(@Nullable UUID organisation, PageQuery page) {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        return cursors.page(
                        "promotion-policies:" + organisation,
                        page,
                        Integer.MAX_VALUE,
                        keys -> Integer.valueOf(keys.get(0)),
                        (before, size) -> policies.listOf(organisation, before, size),
                        policy -> List.of(policy.number()))
                .map(this::view);
    }

    private PromotionPolicyView view(PromotionPolicy policy) {
        return PromotionPolicyView.of(policy, documents.lines(policy), documents.caps(policy));
    }
}
