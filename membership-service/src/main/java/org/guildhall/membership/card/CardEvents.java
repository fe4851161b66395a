package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.membership.card.CardHolders.Holder;
import org.jspecify.annotations.Nullable;

/** What is told of a card; the organisation is the member's at that time. */
final class CardEvents {

    private CardEvents() {}

    /** @param sessionId where the member joined with it; null for one that was issued later */
    record Issued(UUID cardId, UUID memberId, @Nullable UUID sessionId, UUID organisationId, Instant issuedAt) {}

    record Collected(UUID cardId, UUID memberId, UUID organisationId, Instant collectedAt) {}

    record Activated(UUID cardId, UUID memberId, UUID organisationId, Instant activatedAt) {}

    record Lost(UUID cardId, UUID memberId, UUID organisationId, Instant lostAt) {}

    /** @param replacementId the card that takes its place */
    record Replaced(UUID cardId, UUID memberId, UUID organisationId, UUID replacementId, Instant replacedAt) {}

    static Collected collected(Card card, Holder holder, Instant now) {
        return new Collected(card.id(), holder.memberId(), holder.organisationId(), now);
    }

    static Activated activated(Card card, Holder holder, Instant now) {
        return new Activated(card.id(), holder.memberId(), holder.organisationId(), now);
    }

    static Lost lost(Card card, Holder holder, Instant now) {
        return new Lost(card.id(), holder.memberId(), holder.organisationId(), now);
    }

    static Replaced replaced(Card card, Holder holder, UUID replacementId, Instant now) {
        return new Replaced(card.id(), holder.memberId(), holder.organisationId(), replacementId, now);
    }
}
