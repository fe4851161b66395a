package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** Event {@code organisation-moved}. */
record OrganisationMoved(UUID organisationId, UUID fromParentId, UUID parentId, LocalDate effectiveOn) {}
