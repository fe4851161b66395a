package org.guildhall.membership.enrolment.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recruitment session as the join path sees it.
 *
 * @param lateUntil when the grace for late arrivals ends
 * @param closedAt when an officer closed it; null while open
 * @param automatic whether an application is confirmed at once
 */
record JoinSession(
        String joinToken,
        UUID id,
        UUID organisationId,
        String organisationName,
        String title,
        boolean automatic,
        Instant opensAt,
        Instant closesAt,
        Instant lateUntil,
        Instant closedAt) {

    /** Why nobody can join now; empty while one can. */
    Optional<String> refusal(Instant now) {
        if (now.isBefore(opensAt)) {
            return Optional.of("joining-not-open");
        }
        return now.isAfter(lateUntil) || closedAt != null ? Optional.of("joining-closed") : Optional.empty();
    }
}
