package org.guildhall.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.Applications;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.OwnActs;

/** Finds whose a gift is, and keeps officers from their own, and gifts for members. */
@ApplicationScoped
class GiftClaims {

    private final Applications applications;
    private final Memberships memberships;
    private final OwnActs ownActs;

    GiftClaims(Applications applications, Memberships memberships, OwnActs ownActs) {
        this.applications = applications;
        this.memberships = memberships;
        this.ownActs = ownActs;
    }

    /**
     * The claim of a live member, who stays one until the transaction ends.
     *
     * @throws ProblemException as {@link GiftClaim#of} and {@link #requireOther}, and 409 {@code membership-over}
     */
    GiftClaim lock(String receipt, UUID sessionId) {
        GiftClaim claim = GiftClaim.of(applications.find(receipt), sessionId);
        requireOther(claim.memberId());
        memberships.lock(claim.memberId()).requireLive();
        return claim;
    }

    /** @throws ProblemException as {@link OwnActs#requireOther} */
    void requireOther(UUID member) {
        ownActs.requireOtherMember(member);
    }
}
