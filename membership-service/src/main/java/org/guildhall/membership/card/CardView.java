package org.guildhall.membership.card;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's card, as they see it themselves. */
@Schema(name = "Card", description = "会员互助服务卡 · a member's service card")
public record CardView(
        @Schema(description = "卡号 · its number", examples = "8810000000000018")
        String number,

        CardStatus status,
        Instant issuedAt) {}
