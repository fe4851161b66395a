package org.guildhall.membership.transfer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransferPolicy", description = "接转期限 · how long a side of a transfer has to answer")
record TransferPolicyView(
        @Schema(description = "答复期限（天） · days to answer", examples = "15")
        int days,

        @Schema(description = "期满前几天提醒 · how many days before the end a side is reminded", examples = "5")
        int remindDaysBefore,

        @Schema(description = "制定期限的组织；null 为系统默认 · the organisation that set it; null where nobody did") @Nullable UUID setBy,

        @Schema(description = "本组织所定期限的版本；未定为 0 · version of what this organisation set; 0 where it set none")
        long version)
        implements Versioned {

    static TransferPolicyView of(TransferPolicy policy, UUID organisationId) {
        return new TransferPolicyView(
                policy.days(),
                policy.remindDaysBefore(),
                policy.organisationId(),
                organisationId.equals(policy.organisationId()) ? policy.version() : 0);
    }
}
