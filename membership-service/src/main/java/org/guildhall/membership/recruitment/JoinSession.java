package org.guildhall.membership.recruitment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recruitment session as the join path sees it.
 *
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
        boolean automatic,
        Instant opensAt,
        Instant closesAt,
        Instant lateUntil,
        boolean closed) {

    /** Why nobody can join now; empty while one can. */
    public Optional<String> refusal(Instant now) {
        if (now.isBefore(opensAt)) {
            return Optional.of("joining-not-open");
        }
        return now.isAfter(lateUntil) || closed ? Optional.of("joining-closed") : Optional.empty();
    }
}
