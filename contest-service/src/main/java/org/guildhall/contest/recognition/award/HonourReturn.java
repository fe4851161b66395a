package org.guildhall.contest.recognition.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "退回推荐 · why a recommendation is returned")
record HonourReturn(
        @NotBlank @Size(max = 200) @Schema(description = "理由")
        String reason) {}
