package org.guildhall.membership.gift;

import java.time.Instant;
import java.util.UUID;

/** Event {@code gift-handed-out}; the organisation is the session's. */
record GiftHandedOut(UUID handoutId, UUID sessionId, UUID organisationId, UUID memberId, Instant handedOutAt) {}
