package org.guildhall.membership.member;

import org.jspecify.annotations.Nullable;

/** Where a member works, as a list said it; null where it said nothing. */
public record MemberWork(
        @Nullable String employer,
        @Nullable String employerCreditCode,
        @Nullable String jobTitle) {

    boolean isUnknown() {
        return employer == null && employerCreditCode == null && jobTitle == null;
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "MemberWork[masked]";
    }
}
