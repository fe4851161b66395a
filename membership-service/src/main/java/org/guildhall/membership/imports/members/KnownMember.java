package org.guildhall.membership.imports.members;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.member.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person on record whose document a row has.
 *
 * @param knownAs the row that stands for all which turned out to be this person
 * @param mobile fingerprint of the number on record
 * @param mobiles the same of all rows that turned out to be this person
 * @param isBarred known by a number of before a correction, or on record as dead: somebody has to look at the document
 * @param leftOn when their last membership ended; null when they had none
 * @param membership the live one; null when there is none
 */
record KnownMember(
        UUID personId,
        UUID knownAs,
        byte[] nameCipher,
        byte[] mobile,
        Set<ByteBuffer> mobiles,
        boolean isApplicant,
        boolean isBarred,
        @Nullable LocalDate leftOn,
        @Nullable Membership membership) {

    /** Whether nobody becomes a member by this document now. */
    boolean keepsOut() {
        return membership != null || isApplicant || isBarred;
    }

    /** Whether by joining on that day they would have been a member twice at once. */
    boolean wasMemberAfter(@Nullable LocalDate joinedOn) {
        return leftOn != null && joinedOn != null && joinedOn.isBefore(leftOn);
    }

    /**
     * A live membership.
     *
     * @param inScope whether it lies within the import's subtree; nothing is told of others
     * @param application by which they joined; null when by none
     */
    record Membership(
            UUID id,
            UUID organisationId,
            boolean inScope,
            MemberStatus status,
            LocalDate joinedOn,
            @Nullable String education,
            @Nullable String household,
            List<String> categories,
            boolean hasCard,
            @Nullable UUID application,
            WorkOnRecord.Ciphers work) {}
}
