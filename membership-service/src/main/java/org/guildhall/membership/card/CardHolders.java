package org.guildhall.membership.card;

import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** What cards need to know of those who hold them; whoever knows members tells. */
public interface CardHolders {

    /**
     * Somebody who holds a card, or may.
     *
     * @param organisationId their union now
     * @param live whether their membership isn't over
     */
    record Holder(UUID memberId, UUID organisationId, boolean live) {}

    /**
     * A member of the calling officer's scope who isn't the officer, with their row locked.
     *
     * @throws ProblemException 404 outside their scope; 403 for who is, or could be, the officer
     */
    Holder lockOther(UUID memberId);

    /** @throws ProblemException 404 unless the caller may read the member */
    void requireReadable(UUID memberId);

    /**
     * The member that the caller's sign-in is linked to, be the membership over.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    Holder own();

    /** Puts on record what the calling officer did with a member's card, by where it stands since. */
    void record(UUID memberId, CardStatus status, String reason);
}
