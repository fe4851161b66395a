package org.guildhall.contest.contest.contests;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "新竞赛，先为草稿 · a contest to be created, as a draft")
record NewContest(
        @NotNull @Schema(description = "主办工会 · union that holds it")
        UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(description = "竞赛名称 · title", examples = "第十二届职工技能大赛")
        String title,

        @NotNull @Schema(description = "竞赛级别 · class") ContestClass contestClass,

        @Schema(description = "种类；不填为技能竞赛 · kind; a skill contest when left out") @Nullable ContestKind kind,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "年度 · year", examples = "2026")
        Integer year,

        @NotNull @Schema(description = "报名开始时间 · when entries open", examples = "2026-12-01T01:00:00Z")
        Instant opensAt,

        @NotNull @Schema(description = "报名截止时间，须晚于开始时间 · when entries close, after they open", examples = "2030-01-01T00:00:00Z")
        Instant closesAt) {}
