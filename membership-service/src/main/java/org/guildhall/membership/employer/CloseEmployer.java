package org.guildhall.membership.employer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "注销登记 · why and when an employer leaves the register")
record CloseEmployer(
        @NotNull EmployerEndReason reason,

        @Schema(description = "生效日期，默认今天 · from which day on, today unless told") @Nullable LocalDate effectiveOn) {}
