package org.guildhall.contest.outcome.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "对公示成绩的异议 · an objection to a published result")
record NewObjection(
        @NotNull @Schema(description = "涉及的报名 · the entry it is about")
        UUID entryId,

        @NotBlank @Size(max = 2000) @Schema(description = "事实与理由 · what happened, and why it is wrong")
        String statement) {}
