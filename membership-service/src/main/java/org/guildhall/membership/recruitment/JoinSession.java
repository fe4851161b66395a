package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recruitment session as the join path sees it.
 *
 * @param venue where it is held; null where nothing is said of it
 * @param gift what is handed out to who joins; null for nothing
 * @param automatic whether an application is confirmed at once
 * @param lateUntil when the grace for late arrivals ends
 * @param closed whether an officer closed it
 */
public record JoinSession(
        String joinToken,
        UUID id,
        UUID organisationId,
        String organisationName,
        String title,
        @Nullable String venue,
        @Nullable Gift gift,
        boolean automatic,
        Instant opensAt,
        Instant closesAt,
        Instant lateUntil,
        boolean closed) {

    /** @param name null where it has none */
    @Schema(name = "SessionGift", description = "礼品，发完为止 · the gift, as long as there are any")
    public record Gift(@Schema(examples = "保温杯") @Nullable String name) {}

    /** Why nobody can join now; empty while one can. */
    public Optional<String> refusal(Instant now) {
        if (now.isBefore(opensAt)) {
            return Optional.of("joining-not-open");
        }
        return now.isAfter(lateUntil) || closed ? Optional.of("joining-closed") : Optional.empty();
    }
}
