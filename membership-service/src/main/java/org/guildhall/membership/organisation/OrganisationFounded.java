package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** Event {@code organisation-founded}. */
record OrganisationFounded(
        UUID organisationId,
        UUID parentId,
        String name,
        OrganisationLevel level,
        OrganisationKind kind,
        String industry,
        String areaCode,
        String creditCode,
        LocalDate foundedOn,
        Integer employeeCount,
        LocalDate effectiveOn) {}
