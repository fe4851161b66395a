package org.guildhall.membership.gift;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.Applications.Standing;

/** What an application says about the gift its applicant may get: the member who gets it, and where. */
record GiftClaim(UUID applicationId, UUID sessionId, UUID memberId) {

    /** @throws ProblemException 409 when the applicant joined elsewhere or isn't a member yet */
    static GiftClaim of(Standing application, UUID atSession) {
        if (!application.sessionId().equals(atSession)) {
            throw ProblemException.of(409, "receipt-of-other-session");
        }
        Optional<UUID> member = application.memberId();
        return new GiftClaim(
                application.applicationId(),
                atSession,
                member.orElseThrow(() -> ProblemException.of(409, "application-not-confirmed")));
    }
}
