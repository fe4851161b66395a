package org.guildhall.membership.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "调整隶属关系 · where an organisation moves")
record MoveOrganisation(
        @NotNull @Schema(description = "新的上级工会 · the new organisation above")
        UUID parentId,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {}
