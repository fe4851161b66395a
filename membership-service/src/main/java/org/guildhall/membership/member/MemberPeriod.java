package org.guildhall.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a membership is from a day on, as it was recorded.
 *
 * @param version of the member when it was recorded
 * @param status never {@code TRANSFERRING}
 * @param decisionNumber of the union's decision; null where none is taken
 * @param undoes the period that was recorded by mistake; null otherwise
 * @param transferId the transfer that brought the member here; null otherwise
 * @param recordedBy subject of whoever recorded it; null when it came about by itself, as by joining
 */
public record MemberPeriod(
        UUID id,
        UUID memberId,
        long version,
        UUID organisationId,
        MemberStatus status,
        LocalDate validFrom,
        PeriodReason reason,
        @Nullable String decisionNumber,
        @Nullable UUID undoes,
        @Nullable UUID transferId,
        Instant recordedAt,
        @Nullable String recordedBy) {

    /** As it is shown to whom who recorded it is no business. */
    public MemberPeriod withoutRecorder() {
        return new MemberPeriod(
                id,
                memberId,
                version,
                organisationId,
                status,
                validFrom,
                reason,
                decisionNumber,
                undoes,
                transferId,
                recordedAt,
                null);
    }

    /** With which a membership begins. */
    static MemberPeriod first(
            UUID id, UUID memberId, UUID organisationId, LocalDate joinedOn, PeriodReason reason, Instant now) {
        return new MemberPeriod(
                id, memberId, 1, organisationId, MemberStatus.ACTIVE, joinedOn, reason, null, null, null, now, null);
    }
}
