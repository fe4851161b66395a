package org.guildhall.contest.outcome.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

@Schema(description = "对异议或申诉的答复 · the answer to an objection or appeal")
record ObjectionAnswer(
        @NotNull @Schema(description = "是否支持 · whether it is upheld")
        Boolean upheld,

        @Schema(description = "支持时的补救；驳回时不填 · what is done, if upheld")
        Remedy remedy,

        @NotBlank @Size(max = 2000) @Schema(description = "答复 · the answer")
        String answer) {

    /** @throws ProblemException 422 unless a remedy is named exactly when it is upheld */
    void requireRemedyIfUpheld() {
        if (upheld != (remedy != null)) {
            throw ProblemException.of(422, "invalid-fields")
                    .with(new FieldError("/remedy", upheld ? "required" : "remedy-without-need"));
        }
    }
}
