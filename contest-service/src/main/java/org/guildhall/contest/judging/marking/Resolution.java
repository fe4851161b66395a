package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ModerationResolution", description = "仲裁结论 · how a moderation is settled")
record Resolution(
        @NotNull @Schema(
                description = "STANDARDISED 拉近到容差内，MANUAL 直接定分，CHOSEN_ASSESSOR 采用某位裁判的评分"
                        + " · STANDARDISED draws marks into the tolerance, MANUAL sets the mark, CHOSEN_ASSESSOR takes that of one"
                        + " judge")
        ModerationMethod method,

        @Size(max = 13) @Schema(description = "MANUAL 时的评分 · the mark, with MANUAL", examples = "85.5") @Nullable String mark,

        @Pattern(regexp = "J[1-9]\\d{0,3}") @Schema(description = "CHOSEN_ASSESSOR 时的裁判编号 · number of the judge, with CHOSEN_ASSESSOR", examples = "J2")
        @Nullable String judge,

        @Size(min = 1, max = 500) @Schema(description = "理由，MANUAL 时必填 · reason, required with MANUAL") @Nullable String reason) {

    /** @throws ProblemException 422 unless exactly what the method needs is given */
    void requireFitting() {
        require("/mark", method == ModerationMethod.MANUAL, mark);
        require("/judge", method == ModerationMethod.CHOSEN_ASSESSOR, judge);
        if (method == ModerationMethod.MANUAL && reason == null) {
            require("/reason", true, null);
        }
    }

    private static void require(String pointer, boolean wanted, @Nullable String value) {
        if (wanted != (value != null)) {
            throw ProblemException.of(422, "invalid-fields")
                    .with(new FieldError(pointer, wanted ? "required" : "unknown"));
        }
    }
}
