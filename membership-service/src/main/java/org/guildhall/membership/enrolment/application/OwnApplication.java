package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application of whoever asks: where it stands, without what was typed into it and without its receipt. */
@Schema(description = "本人的入会申请 · one's own application, and where it stands")
public record OwnApplication(
        UUID id,
        ApplicationStatus status,
        String sessionTitle,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        Instant appliedAt,

        @Schema(description = "尚未决定为 null · null while it waits") @Nullable Instant decidedAt,

        @Schema(description = "不予入会的理由代码；其余为 null · code of why it was refused") @Nullable RejectionReason reasonCode,

        @Schema(description = "不予入会的理由；其余为 null · why it was refused, in words") @Nullable String reason,

        @Schema(description = "是否申领会员卡 · whether a card was asked for")
        boolean wantsCard) {

    /** Whether the applicant was told that they are a member. */
    public boolean isConfirmed() {
        return status == ApplicationStatus.CONFIRMED;
    }
}
