package org.guildhall.contest.outcome.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "对异议答复的申诉 · an appeal against the answer to an objection")
record NewAppeal(
        @NotBlank @Size(max = 2000) @Schema(description = "申诉理由 · why")
        String statement) {}
