package org.guildhall.membership.gift;

import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * What an application says about the gift its applicant may get.
 *
 * @param memberId null as long as the application isn't confirmed
 */
record GiftClaim(UUID applicationId, UUID sessionId, UUID memberId) {

    /** @throws ProblemException 409 when the applicant joined elsewhere or isn't a member yet */
    void requireGood(UUID atSession) {
        if (!sessionId.equals(atSession)) {
            throw ProblemException.of(409, "receipt-of-other-session");
        }
        if (memberId == null) {
            throw ProblemException.of(409, "application-not-confirmed");
        }
    }
}
