package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "Organisation", description = "工会组织 · an organisation of the federation")
record OrganisationView(
        UUID id,
        @Nullable UUID parentId,
        String name,
        OrganisationLevel level,
        OrganisationKind kind,
        @Nullable String industry,
        @Nullable String areaCode,
        @Nullable String creditCode,
        @Nullable LocalDate foundedOn,
        @Nullable Integer termYears,
        @Nullable LocalDate nextElectionOn,
        @Nullable Integer employeeCount,
        long version)
        implements Identified, Versioned {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.parentId().orElse(null),
                organisation.name(),
                organisation.level(),
                organisation.kind(),
                organisation.industry().orElse(null),
                organisation.areaCode().orElse(null),
                organisation.creditCode().orElse(null),
                organisation.foundedOn().orElse(null),
                organisation.termYears().orElse(null),
                organisation.nextElectionOn().orElse(null),
                organisation.employeeCount().orElse(null),
                organisation.version());
    }
}
