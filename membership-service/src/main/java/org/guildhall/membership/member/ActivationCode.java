package org.guildhall.membership.member;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActivationCode", description = "激活码，一次有效，交会员本人 · lets one member activate, once; for them alone")
record ActivationCode(
        @Schema(description = "激活码 · the code", examples = "7K2MPQ4XWB")
        String code,

        @Schema(description = "此后无效 · until when it is good")
        Instant expiresAt) {

    /** Not for logs. */
    @Override
    public String toString() {
        return "ActivationCode[" + expiresAt + "]";
    }
}
