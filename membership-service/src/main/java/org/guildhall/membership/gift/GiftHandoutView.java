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
        UUID giftId,

        @Schema(description = "哪种礼品；未命名为 null · which kind; null for one that was never named") @Nullable String giftName,

        Instant handedOutAt,
        @Nullable Instant returnedAt,

        @Schema(description = "该种礼品剩余数量 · gifts of that kind left")
        int giftRemaining) {

    static GiftHandoutView of(GiftHandout handout, @Nullable String giftName, int giftRemaining) {
        return new GiftHandoutView(
                handout.id(),
                handout.sessionId(),
                handout.memberId(),
                handout.giftId(),
                giftName,
                handout.handedOutAt(),
                handout.returnedAt().orElse(null),
                giftRemaining);
    }
}
