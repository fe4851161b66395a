package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

/** A card as officers see it: its number masked, for who knows it whole could be taken for its holder. */
@Schema(name = "CardRecord", description = "会员卡，卡号已脱敏 · a card as officers see it, its number masked")
record CardRecord(
        UUID id,
        UUID memberId,

        @Schema(description = "卡号，已脱敏 · its number, masked", examples = "8810********0018")
        String number,

        CardStatus status,
        Instant issuedAt)
        implements Identified {

    static CardRecord of(Card card) {
        String number = card.number();
        String masked =
                number.substring(0, 4) + "*".repeat(number.length() - 8) + number.substring(number.length() - 4);
        return new CardRecord(card.id(), card.memberId(), masked, card.status(), card.issuedAt());
    }
}
