package org.guildhall.contest.recognition.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "不予批准 · why a proposal is declined")
record Decline(
        @NotBlank @Size(max = 200) @Schema(description = "理由")
        String reason) {}
