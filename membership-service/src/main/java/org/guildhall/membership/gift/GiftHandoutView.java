package org.guildhall.membership.gift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GiftHandout", description = "礼品发放 · a gift that was handed out")
record GiftHandoutView(
        UUID id,
        UUID sessionId,
        UUID memberId,
        Instant handedOutAt,
        @Nullable Instant returnedAt,

        @Schema(description = "剩余数量 · gifts left in the session")
        int giftRemaining) {

    static GiftHandoutView of(GiftHandout handout, int giftRemaining) {
        return new GiftHandoutView(
                handout.id(),
                handout.sessionId(),
                handout.memberId(),
                handout.handedOutAt(),
                handout.returnedAt().orElse(null),
                giftRemaining);
    }
}
