package org.guildhall.membership.enrolment.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person on record, and what a join under their document is answered.
 *
 * <p>Whoever has a join code and somebody's document number must not learn that this person is a member or has applied. So only
 * who knows the recorded mobile number, too, is told so. Anybody else is answered as a stranger would be: with a receipt, and
 * where the session confirms by itself with a membership and a card number that nobody else will ever have – for an answer
 * that waits would tell as much as a refusal. The application is held: it makes no member, no event tells of it, nothing of
 * the person on record changes, and no gift is handed out for it. Officers see it as {@code HELD}; they look at the document
 * and either bring the member's number up to date, or refuse. What a receipt has said once it goes on saying, until an officer
 * has recognised the member, because a later change would tell, too.
 *
 * <p>A stranger's further tries are answered as to a new member: the same request gets the same receipt, another one with the
 * same mobile number the refusal, and one with yet another number is held as well. Both ways go through one batch and one
 * commit, so their times differ by less than two batches do.
 *
 * @param knownAs the row that stands for all which turned out to be this person's
 * @param isFormer whether the document was theirs before a correction
 * @param mobiles fingerprints of the recorded mobile numbers
 * @param claimedAsMember of the numbers whose owners were told that they are a member
 * @param claimedAsApplicant of the numbers whose owners were told to wait
 */
record KnownPerson(
        UUID id,
        UUID knownAs,
        boolean isMember,
        boolean isApplicant,
        boolean isFormer,
        Set<ByteBuffer> mobiles,
        Set<ByteBuffer> claimedAsMember,
        Set<ByteBuffer> claimedAsApplicant) {

    /** Whether a join under this document would be the person's second one. */
    boolean isSpokenFor() {
        return isMember || isApplicant;
    }

    /** The code of what keeps somebody with this mobile number from joining under this document, if they may be told. */
    Optional<String> refusal(ByteBuffer mobile) {
        boolean fits = mobiles.contains(mobile);
        if (fits && isMember || isSpokenFor() && claimedAsMember.contains(mobile)) {
            return Optional.of("already-a-member");
        }
        return fits && isApplicant || isSpokenFor() && claimedAsApplicant.contains(mobile)
                ? Optional.of("application-pending")
                : Optional.empty();
    }
}
