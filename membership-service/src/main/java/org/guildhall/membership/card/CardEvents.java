package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a card. */
final class CardEvents {

    private CardEvents() {}

    record Issued(UUID cardId, UUID memberId, @Nullable UUID sessionId, UUID organisationId, Instant issuedAt) {}
}
