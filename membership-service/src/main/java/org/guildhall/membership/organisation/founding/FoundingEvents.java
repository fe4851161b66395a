package org.guildhall.membership.organisation.founding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of an application to found a union. That the union stands is told by {@code organisation-founded}. */
final class FoundingEvents {

    private FoundingEvents() {}

    /**
     * @param organisationId the union; null unless it was founded
     * @param memberId the applicant's membership, that they may hear of it; null without one
     */
    record Decided(
            UUID foundingApplicationId,
            UUID parentId,
            FoundingStatus decision,
            @Nullable FoundingRefusal refusal,
            @Nullable UUID organisationId,
            @Nullable UUID memberId,
            Instant decidedAt) {}
}
