package org.guildhall.membership.gift;

import java.time.Instant;
import java.util.UUID;

/** What is told of a gift; the organisation is the session's. */
final class GiftEvents {

    private GiftEvents() {}

    record HandedOut(
            UUID handoutId, UUID sessionId, UUID organisationId, UUID memberId, UUID giftId, Instant handedOutAt) {}

    record Returned(
            UUID handoutId, UUID sessionId, UUID organisationId, UUID memberId, UUID giftId, Instant returnedAt) {}
}
