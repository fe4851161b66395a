package org.guildhall.contest.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新的问卷 · a survey to be held")
record NewSurvey(
        @NotNull @Schema(description = "面向哪个工会及其下级的会员 · union whose members, with those below, it is for")
        UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(description = "标题 · title", examples = "职工满意度调查")
        String title,

        @NotNull @Schema(description = "题库，用途须为问卷 · bank, made for surveys")
        UUID bankId,

        @Min(1) @Max(1_000_000) @Schema(description = "题库版本 · version of the bank")
        int bankVersion,

        @Schema(description = "开始时间 · when it begins", examples = "2026-12-01T01:00:00Z") @NotNull Instant opensAt,

        @Schema(description = "结束时间，须晚于开始时间 · when it ends, after it begins", examples = "2030-01-01T00:00:00Z")
        @NotNull Instant closesAt) {}
