package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Place;

/** Lets provinces set how long their unions have to answer. What is under way keeps its days. */
@ApplicationScoped
class TransferPolicyService {

    private final TransferPolicies policies;
    private final TransferPolicyRows rows;
    private final OrganisationPlaces places;
    private final Caller caller;
    private final Clock clock;

    TransferPolicyService(
            TransferPolicies policies, TransferPolicyRows rows, OrganisationPlaces places, Caller caller, Clock clock) {
        this.policies = policies;
        this.rows = rows;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /** What holds for the organisation, whoever set it. */
    @Transactional
    TransferPolicyView read(UUID organisationId) {
        return view(places.requireCovered(organisationId, TransferLists.READERS));
    }

    /** @throws ProblemException 409 {@code transfer-policy-level} below a province */
    @Transactional
    TransferPolicyView put(UUID organisationId, EditTransferPolicy edit, IfMatch ifMatch) {
        Place place = places.requireCovered(organisationId, Position.ADMINISTRATOR);
        edit.requireSound();
        if (!places.isProvincialOrAbove(organisationId)) {
            throw ProblemException.of(409, "transfer-policy-level");
        }
        long version = view(place).version();
        ifMatch.require(version);
        if (!rows.put(organisationId, edit, version, caller.subject(), clock.instant())) {
            throw ProblemException.of(412, "precondition-failed");
        }
        return view(place);
    }

    private TransferPolicyView view(Place place) {
        return TransferPolicyView.of(policies.of(place), place.id());
    }
}
