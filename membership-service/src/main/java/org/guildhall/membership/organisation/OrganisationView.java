package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Organisation", description = "工会组织 · an organisation of the federation")
record OrganisationView(
        UUID id,
        UUID parentId,
        String name,
        OrganisationLevel level,
        OrganisationKind kind,
        String industry,
        String areaCode,
        String creditCode,
        LocalDate foundedOn,
        Integer termYears,
        LocalDate nextElectionOn,
        Integer employeeCount,
        long version) {}
