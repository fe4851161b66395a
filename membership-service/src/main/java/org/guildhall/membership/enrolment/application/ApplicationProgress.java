package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.privacy.Mask;
import org.jspecify.annotations.Nullable;

/**
 * What applicants see of their application: the answer to joining, and what the receipt shows later.
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
        @Nullable Instant decidedAt,

        @Schema(description = "不予入会的理由代码 · code of why it was refused") @Nullable String reasonCode,

        @Schema(description = "不予入会的理由 · why it was refused, in words") @Nullable String reason,

        @Nullable MemberName member,
        @Nullable CardFace card) {

    @Schema(description = "工会 · an organisation by name")
    public record OrganisationName(UUID id, String name) {}

    /** A member by masked name. */
    @Schema(description = "会员，姓名已脱敏 · a member by masked name")
    public record MemberName(
            UUID id, @Schema(examples = "王**") String name) {}

    @Schema(description = "会员卡 · what the card shows")
    public record CardFace(String number) {}

    /** An application that waits for its decision. */
    public static ApplicationProgress applied(
            String receipt, UUID id, String sessionTitle, OrganisationName organisation, Instant appliedAt) {
        return new ApplicationProgress(
                receipt,
                id,
                ApplicationStatus.APPLIED,
                sessionTitle,
                organisation,
                appliedAt,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same, confirmed: the applicant, whose name is given in clear, is a member. */
    public ApplicationProgress confirmed(Instant at, UUID memberId, String name, Optional<String> cardNumber) {
        return new ApplicationProgress(
                receipt,
                applicationId,
                ApplicationStatus.CONFIRMED,
                sessionTitle,
                organisation,
                appliedAt,
                at,
                null,
                null,
                new MemberName(memberId, Mask.name(name)),
                cardNumber.map(CardFace::new).orElse(null));
    }

    /** @param reason in words */
    ApplicationProgress rejected(Instant at, RejectionReason refusal, String reason) {
        return new ApplicationProgress(
                receipt,
                applicationId,
                ApplicationStatus.REJECTED,
                sessionTitle,
                organisation,
                appliedAt,
                at,
                refusal.name(),
                reason,
                null,
                null);
    }

    ApplicationProgress withdrawn(Instant at) {
        return new ApplicationProgress(
                receipt,
                applicationId,
                ApplicationStatus.WITHDRAWN,
                sessionTitle,
                organisation,
                appliedAt,
                at,
                null,
                null,
                null,
                null);
    }
}
