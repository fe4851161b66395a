package org.guildhall.membership.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

        @Schema(description = "撤销日期，空为在册 · since when it is closed, none while it is open") @Nullable LocalDate closedOn,

        @Nullable ClosingReason closingReason,

        @Schema(description = "并入的工会 · the organisation that goes on in its place") @Nullable UUID mergedInto,

        @Schema(description = "提示，通常为空 · what is odd about it, mostly nothing")
        List<OrganisationWarning> warnings,

        long version)
        implements Identified, Versioned {

    static OrganisationView of(Organisation organisation) {
        return of(
                organisation.id(),
                organisation.parentId(),
                organisation.name(),
                organisation.level(),
                organisation.kind(),
                organisation.details(),
                organisation.closing(),
                organisation.version());
    }

    static OrganisationView of(
            UUID id,
            Optional<UUID> parentId,
            String name,
            OrganisationLevel level,
            OrganisationKind kind,
            OrganisationDetails details,
            Optional<Closing> closing,
            long version) {
        return new OrganisationView(
                id,
                parentId.orElse(null),
                name,
                level,
                kind,
                details.industry(),
                details.areaCode(),
                details.creditCode(),
                details.foundedOn(),
                details.term(),
                details.nextElectionOn(),
                details.employeeCount(),
                closing.map(Closing::closedOn).orElse(null),
                closing.map(Closing::closingReason).orElse(null),
                closing.map(Closing::mergedInto).orElse(null),
                OrganisationWarning.of(details),
                version);
    }
}
