package org.guildhall.membership.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an applicant sees of his application: the answer to joining, and what the receipt shows later.
 *
 * @param reason why it was refused, in words; null otherwise
 * @param member null until confirmed
 * @param card null unless a card was asked for and issued
 */
@Schema(description = "入会申请进度 · where an application stands, as its receipt shows it")
record ApplicationProgress(
        @Schema(description = "回执，凭此查询进度") String receipt,
        UUID applicationId,
        ApplicationStatus status,
        String sessionTitle,
        OrganisationName organisation,
        Instant appliedAt,
        Instant decidedAt,
        String reasonCode,
        String reason,
        MemberName member,
        CardFace card) {

    record OrganisationName(UUID id, String name) {}

    /** A member by masked name. */
    record MemberName(UUID id, @Schema(examples = "王**") String name) {}

    record CardFace(String number) {}
}
