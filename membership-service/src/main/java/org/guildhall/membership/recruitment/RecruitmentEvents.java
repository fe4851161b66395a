package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a recruitment session. */
final class RecruitmentEvents {

    private RecruitmentEvents() {}

    record Opened(
            UUID sessionId,
            UUID organisationId,
            String title,
            @Nullable String venue,
            Instant opensAt,
            Instant closesAt,
            Confirmation confirmation,
            @Nullable Integer giftStock) {}

    /** The session as it is from now on. */
    record Changed(
            UUID sessionId,
            UUID organisationId,
            String title,
            @Nullable String venue,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer giftStock) {}

    record Closed(UUID sessionId, UUID organisationId, Instant closedAt) {}
}
