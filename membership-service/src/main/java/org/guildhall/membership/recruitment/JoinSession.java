package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param closesAt null for a standing code, which never ends
 * @param lateUntil when the grace for late arrivals ends: who comes at that moment isn't late; null for a standing code
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
        @Nullable Instant closesAt,
        @Nullable Instant lateUntil,
        boolean closed) {

    @Schema(name = "SessionGift", description = "礼品，发完为止 · the gift, as long as there are any")
    public record Gift(
            @Schema(
                    description = "名称，有多种时用顿号连接；未命名为 null · all kinds in one line; null where none is named",
                    examples = "檀香皂、水杯")
            @Nullable String name,

            @Schema(description = "各种礼品的名称，任选一种 · what the kinds are called, of which one chooses one")
            List<String> kinds) {

        /** @param names of the kinds, null for those that were never named */
        static Gift of(List<String> names) {
            List<String> kinds = names.stream().filter(Objects::nonNull).toList();
            return new Gift(kinds.isEmpty() ? null : String.join("、", kinds), kinds);
        }
    }

    /** Why nobody can join now; empty while one can. */
    public Optional<String> refusal(Instant now) {
        if (now.isBefore(opensAt)) {
            return Optional.of("joining-not-open");
        }
        boolean late = lateUntil != null && now.isAfter(lateUntil);
        return late || closed ? Optional.of("joining-closed") : Optional.empty();
    }
}
