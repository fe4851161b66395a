package org.guildhall.contest.recognition.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新的荣誉类型 · a kind of honour to be conferred")
record NewHonourType(
        @NotNull @Schema(description = "授予该荣誉的工会 · who confers it")
        UUID organisationId,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(description = "代码 · code", examples = "GOLD_MEDAL_WORKER")
        String code,

        @NotBlank @Size(max = 60) @Schema(description = "名称 · name", examples = "金牌工人")
        String title,

        @NotNull @Schema(description = "级别 · level") HonourLevel level,

        @NotNull @Schema(description = "授予对象 · who may hold it")
        HonourHolder holder) {}
