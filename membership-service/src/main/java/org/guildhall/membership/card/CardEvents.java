package org.guildhall.membership.card;

import java.time.Instant;
import java.util.UUID;

/** What is told of a card. */
final class CardEvents {

    private CardEvents() {}

    record Issued(UUID cardId, UUID memberId, UUID sessionId, UUID organisationId, Instant issuedAt) {}
}
