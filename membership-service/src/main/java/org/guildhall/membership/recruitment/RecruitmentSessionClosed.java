package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.UUID;

/** Event {@code recruitment-session-closed}. */
record RecruitmentSessionClosed(UUID sessionId, UUID organisationId, Instant closedAt) {}
