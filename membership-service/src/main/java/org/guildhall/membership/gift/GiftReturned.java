package org.guildhall.membership.gift;

import java.time.Instant;
import java.util.UUID;

/** Event {@code gift-returned}; the organisation is the session's. */
record GiftReturned(UUID handoutId, UUID sessionId, UUID organisationId, UUID memberId, Instant returnedAt) {}
