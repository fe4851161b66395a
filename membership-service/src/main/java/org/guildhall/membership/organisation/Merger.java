package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation goes on in another one, from a day on.
 *
 * @param organisationId the one that ends
 */
public record Merger(UUID organisationId, UUID intoOrganisationId, LocalDate effectiveOn) {}
