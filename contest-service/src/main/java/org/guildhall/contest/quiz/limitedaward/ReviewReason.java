package org.guildhall.contest.quiz.limitedaward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "审核决定的理由，本人可见 · why, for the member to read")
record ReviewReason(
        @NotBlank @Size(max = 300) @Schema(examples = "经核实系本人答题")
        String reason) {}
