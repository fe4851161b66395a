package org.guildhall.contest.judging.panel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "JudgeInvitation", description = "裁判邀请，不含口令 · an invitation to judge, without its token")
record JudgeInvitationView(
        UUID id,
        UUID projectId,

        @Schema(description = "裁判所在单位的工会；未填为 null · the union of the judge's employer, null unless told") @Nullable UUID organisationId,

        JudgeInvitationState state,

        @Schema(description = "邀请人（登录主体） · who invited, as tokens name them")
        String invitedBy,

        Instant invitedAt,
        Instant expiresAt,

        @Schema(description = "接受后的裁判；未接受为 null · the judge, null until accepted") @Nullable UUID judgeId) {

    static JudgeInvitationView of(JudgeInvitation invitation, Instant now) {
        return new JudgeInvitationView(
                invitation.id(),
                invitation.projectId(),
                invitation.organisationId().orElse(null),
                invitation.state(now),
                invitation.invitedBy(),
                invitation.invitedAt(),
                invitation.expiresAt(),
                invitation.judgeId().orElse(null));
    }
}
