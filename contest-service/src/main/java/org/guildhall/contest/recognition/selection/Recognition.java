package org.guildhall.contest.recognition.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "直接认定 · the rule by which a nomination is recognised")
record Recognition(
        @NotBlank @Size(max = 40) @Schema(description = "规则代码")
        String rule) {}
