package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A member whom another cell let go.
 *
 * @param formerMemberIds who they were in the cells before, in order; at least one
 * @param arrivedOn from when on they are a member here
 * @param birthYear null when unknown
 */
public record ArrivedMember(
        UUID memberId,
        UUID personId,
        UUID organisationId,
        UUID letterId,
        String fromCell,
        List<UUID> formerMemberIds,
        BroughtAlong brought,
        LocalDate arrivedOn,
        Gender gender,
        @Nullable Integer birthYear) {

    /**
     * What a membership was in another cell, without who the member is: codes of open lists, for the cell may know more of them.
     *
     * @param status {@code ACTIVE} or {@code RETAINED}
     * @param memberSince when who joined again first joined; null otherwise
     */
    public record BroughtAlong(
            String status,
            LocalDate joinedOn,
            @Nullable LocalDate memberSince,
            @Nullable String education,
            @Nullable String household,
            List<String> categories,
            @Nullable String politicalStatus,
            @Nullable String skillLevel,
            @Nullable String trade) {}
}
