package org.guildhall.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.Applications;
import org.guildhall.membership.member.OwnActs;

/** Finds whose a gift is, and keeps officers from their own. */
@ApplicationScoped
class GiftClaims {

    private final Applications applications;
    private final OwnActs ownActs;

    GiftClaims(Applications applications, OwnActs ownActs) {
        this.applications = applications;
        this.ownActs = ownActs;
    }

    /** @throws ProblemException as {@link GiftClaim#of} and {@link #requireOther} */
    GiftClaim find(String receipt, UUID sessionId) {
        GiftClaim claim = GiftClaim.of(applications.find(receipt), sessionId);
        requireOther(claim.memberId());
        return claim;
    }

    /** @throws ProblemException as {@link OwnActs#requireOther} */
    void requireOther(UUID member) {
        ownActs.requireOtherMember(member);
    }
}
