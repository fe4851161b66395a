package org.guildhall.membership.recruitment;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** An organisation's standing code as its row tells it. */
record StandingCode(
        UUID id, UUID organisationId, String title, Confirmation confirmation, String joinToken, Instant madeAt) {

    URI joinUrl(URI joinPages) {
        return URI.create(joinPages + joinToken);
    }
}
