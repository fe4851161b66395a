package org.guildhall.membership.gift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiftHandout", description = "礼品发放 · a gift that was handed out")
record GiftHandoutView(
        UUID id,
        UUID sessionId,
        UUID memberId,
        Instant handedOutAt,
        Instant returnedAt,
        @Schema(description = "剩余数量 · gifts left in the session") int giftRemaining) {}
