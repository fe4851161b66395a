package org.guildhall.contest.recognition.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一项佐证 · a piece of evidence")
record NominationEvidence(
        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "专利：一种接线端子")
        String title,

        @Min(1949) @Max(2200) @Schema(description = "年份 · year")
        Integer year,

        @Size(min = 1, max = 1000) @Schema(description = "说明 · what it shows")
        String detail) {}
