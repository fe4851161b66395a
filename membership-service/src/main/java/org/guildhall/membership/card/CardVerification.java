package org.guildhall.membership.card;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.values.MaskedName;
import org.guildhall.membership.card.HolderQueries.Standing;
import org.jspecify.annotations.Nullable;

/** What whoever scans a card is told: whether somebody is a member, hardly who. */
@Schema(name = "CardVerification", description = "核验结果 · whether a shown code is a valid member's")
record CardVerification(
        @Schema(description = "是否有效 · whether it is valid") boolean valid,

        @Schema(description = "无效的原因；有效为 null · why not") @Nullable CardRefusal reason,

        @Schema(description = "姓名，已脱敏；无效为 null · the holder, masked", examples = "王**") @Nullable String name,

        @Schema(description = "工会名称；无效为 null · their union", examples = "企业工会委员会") @Nullable String organisation,

        @Schema(description = "动态码此前有效；无效为 null · until when the code is good") @Nullable Instant validUntil) {

    static CardVerification valid(Standing standing, Instant until) {
        return new CardVerification(true, null, MaskedName.of(standing.name()), standing.organisation(), until);
    }

    static CardVerification not(CardRefusal reason) {
        return new CardVerification(false, reason, null, null, null);
    }
}
