package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member's card as they show it. */
@Schema(name = "OwnCard", description = "本人的会员卡及当前的动态码 · a member's own card, with the code of this minute")
record OwnCard(
        UUID id,

        @Schema(description = "卡号 · its number", examples = "8810000000000018")
        String number,

        CardStatus status,
        Instant issuedAt,

        @Schema(description = "工会名称 · the name of the union", examples = "企业工会委员会")
        String organisation,

        @Schema(description = "动态码，即二维码内容；已挂失、已换发或会籍终止为 null · what the QR code holds; null unless the card is valid")
        @Nullable String code,

        @Schema(description = "动态码此前有效，届时再取 · until when the code is good; take another one before") @Nullable Instant validUntil) {

    static OwnCard of(Card card, String organisation, @Nullable CardCode code) {
        return new OwnCard(
                card.id(),
                card.number(),
                card.status(),
                card.issuedAt(),
                organisation,
                code == null ? null : code.text(),
                code == null ? null : code.until());
    }

    /** Whoever has the code passes for its holder for a minute: not for logs. */
    @Override
    public String toString() {
        return "OwnCard[" + id + "]";
    }
}
