package org.guildhall.membership.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

@Schema(description = "制定接转期限 · how long a side of a transfer has to answer")
record EditTransferPolicy(
        @Schema(description = "答复期限（天），自次日起算 · days to answer, from the next day on", examples = "15")
        @NotNull @Min(1) @Max(90) Integer days,

        @Schema(description = "期满前几天提醒，不多于期限 · how many days before the end a side is reminded", examples = "5")
        @NotNull @Min(1) @Max(90) Integer remindDaysBefore) {

    /** @throws ProblemException 422 when the reminder would come before the days begin */
    void requireSound() {
        if (remindDaysBefore > days) {
            throw ProblemException.of(422, "invalid-fields")
                    .with(new FieldError("/remindDaysBefore", "reminder-before-asking"));
        }
    }
}
