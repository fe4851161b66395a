package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** Event {@code organisation-renamed}. */
record OrganisationRenamed(UUID organisationId, String name, LocalDate effectiveOn) {}
