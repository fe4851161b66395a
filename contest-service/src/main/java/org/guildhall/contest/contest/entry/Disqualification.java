package org.guildhall.contest.contest.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "取消资格 · a disqualification")
record Disqualification(
        @NotBlank @Size(max = 500) @Schema(description = "原因", examples = "携带禁用工具")
        String reason) {}
