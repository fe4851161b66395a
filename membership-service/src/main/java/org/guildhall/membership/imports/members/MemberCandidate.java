package org.guildhall.membership.imports.members;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a row would make a member. What the row doesn't say is null, or empty.
 *
 * @param organisation as it was written
 * @param joinedOn today where nothing is said
 */
record MemberCandidate(
        PersonName name,
        IdentityDocument document,
        MobileNumber mobile,
        String organisation,
        @Nullable LocalDate joinedOn,
        @Nullable MemberStatus status,
        @Nullable String education,
        @Nullable String household,
        List<String> categories,
        MemberWork work,
        boolean card) {

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "MemberCandidate[masked]";
    }
}
