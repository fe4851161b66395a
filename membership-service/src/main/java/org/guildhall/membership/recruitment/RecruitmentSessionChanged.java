package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.UUID;

/** Event {@code recruitment-session-changed}: the session as it is from now on. */
record RecruitmentSessionChanged(
        UUID sessionId,
        UUID organisationId,
        String title,
        String venue,
        Instant opensAt,
        Instant closesAt,
        Integer giftStock) {}
