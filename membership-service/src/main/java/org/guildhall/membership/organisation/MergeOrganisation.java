package org.guildhall.membership.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "并入另一工会 · into which organisation, why and when")
record MergeOrganisation(
        @NotNull @Schema(description = "并入的工会，须为同级 · the organisation that goes on, of the same level")
        UUID intoOrganisationId,

        @NotNull ClosingReason reason,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {}
