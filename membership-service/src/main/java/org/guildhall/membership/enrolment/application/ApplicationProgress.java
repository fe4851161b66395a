package org.guildhall.membership.enrolment.application;

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
public record ApplicationProgress(
        @Schema(description = "回执，凭此查询进度 · the key to follow the application with")
        String receipt,

        UUID applicationId,
        ApplicationStatus status,
        String sessionTitle,
        OrganisationName organisation,
        Instant appliedAt,
        Instant decidedAt,

        @Schema(description = "不予入会的理由代码 · code of why it was refused")
        String reasonCode,

        @Schema(description = "不予入会的理由 · why it was refused, in words")
        String reason,

        MemberName member,
        CardFace card) {

    @Schema(description = "工会 · an organisation by name")
    public record OrganisationName(UUID id, String name) {}

    /** A member by masked name. */
    @Schema(description = "会员，姓名已脱敏 · a member by masked name")
    public record MemberName(UUID id, @Schema(examples = "王**") String name) {}

    @Schema(description = "会员卡 · what the card shows")
    public record CardFace(String number) {}
}
