package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.List;
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
            @Nullable Integer giftStock,
            List<Gift> gifts) {}

    /** The session as it is from now on. */
    record Changed(
            UUID sessionId,
            UUID organisationId,
            String title,
            @Nullable String venue,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer giftStock,
            List<Gift> gifts) {}

    /** A kind of gifts and how many there are in all; the stock of the session is the sum. */
    record Gift(UUID giftId, @Nullable String name, int stock) {}

    record Closed(UUID sessionId, UUID organisationId, Instant closedAt) {}
}
