package org.guildhall.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a member: ids, codes and bands only. */
final class MemberEvents {

    private MemberEvents() {}

    /** @param memberSince the day of the first joining of somebody who joins again; null otherwise */
    record Joined(
            UUID memberId,
            UUID applicationId,
            UUID sessionId,
            UUID organisationId,
            LocalDate joinedOn,
            @Nullable LocalDate memberSince,
            Instant joinedAt,
            String gender,
            @Nullable String birthYearBand,
            @Nullable String education,
            @Nullable String household,
            List<String> categories) {}

    /**
     * @param reason a code of the closed list of the act
     * @param toCell the cell that took them in; null unless one did
     */
    record StatusChanged(
            UUID memberId,
            UUID organisationId,
            String fromStatus,
            String toStatus,
            String reason,
            LocalDate validFrom,
            @Nullable String toCell,
            Instant changedAt) {}

    /** @param transferId null unless it was a transfer */
    record Transferred(
            UUID memberId,
            @Nullable UUID transferId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            String cause,
            LocalDate validFrom,
            Instant transferredAt) {}

    /** All dimensions as they now are; what isn't known is null. */
    record Corrected(
            UUID memberId,
            UUID organisationId,
            String gender,
            @Nullable String birthYearBand,
            @Nullable String education,
            @Nullable String household,
            List<String> categories,
            @Nullable String politicalStatus,
            Instant correctedAt) {}

    /** @param memberSince as in {@link Joined} */
    record Imported(
            UUID memberId,
            UUID importId,
            UUID organisationId,
            LocalDate joinedOn,
            @Nullable LocalDate memberSince,
            String status,
            String gender,
            @Nullable String birthYearBand,
            @Nullable String education,
            @Nullable String household,
            List<String> categories,
            Instant importedAt) {}

    /**
     * @param formerMemberId who they were in the cell they come from
     * @param formerMemberIds who they were in all cells before, in order
     * @param memberSince as in {@link Joined}
     * @param validFrom from when on they count here
     */
    record Arrived(
            UUID memberId,
            UUID formerMemberId,
            List<UUID> formerMemberIds,
            String fromCell,
            UUID letterId,
            UUID organisationId,
            LocalDate joinedOn,
            @Nullable LocalDate memberSince,
            String status,
            String gender,
            @Nullable String birthYearBand,
            @Nullable String education,
            @Nullable String household,
            List<String> categories,
            LocalDate validFrom,
            Instant arrivedAt) {}

    record ImportUndone(UUID memberId, UUID importId, UUID organisationId, Instant undoneAt) {}

    /** @param askedBy {@code MEMBER}, or {@code OFFICER} on the member's behalf */
    record Erased(UUID memberId, UUID organisationId, String askedBy, Instant erasedAt) {}

    record Activated(UUID memberId, String subject, Instant activatedAt) {}

    /**
     * The skill before and after; there may have been none before.
     *
     * @param recordedBy the subject of the officer, null for a promotion
     */
    record SkillChanged(
            UUID memberId,
            UUID organisationId,
            String level,
            int levelRank,
            String trade,
            @Nullable String previousLevel,
            @Nullable String previousTrade,
            String source,
            @Nullable String recordedBy,
            Instant changedAt) {}
}
