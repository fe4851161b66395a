package org.guildhall.contest.recognition.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.recognition.award.HonourLevel;

@Schema(description = "直接认定规则 · by which honours a nomination is recognised directly")
record NewRecognitionRule(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Schema(description = "代码 · code", examples = "provincial-honour")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "近五年获省级以上荣誉")
        String title,

        @NotNull @Schema(description = "荣誉级别不低于 · this level or a higher one")
        HonourLevel level,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(description = "只认该代码的荣誉；不填不限 · of this kind only", examples = "MODEL_WORKER")
        String honourCode,

        @NotNull @Min(1949) @Max(2200) @Schema(description = "自该年起 · since this year")
        Integer sinceYear) {}
