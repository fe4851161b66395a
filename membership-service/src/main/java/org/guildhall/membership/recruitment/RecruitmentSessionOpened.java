package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.UUID;

/** Event {@code recruitment-session-opened}. */
record RecruitmentSessionOpened(
        UUID sessionId,
        UUID organisationId,
        String title,
        String venue,
        Instant opensAt,
        Instant closesAt,
        Confirmation confirmation,
        Integer giftStock) {}
