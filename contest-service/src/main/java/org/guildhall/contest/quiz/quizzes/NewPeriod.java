package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新场次 · a period to be added")
record NewPeriod(
        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "第一期")
        String title,

        @NotNull @Schema(description = "开始时间 · when it begins", examples = "2026-12-01T01:00:00Z")
        Instant opensAt,

        @NotNull @Schema(description = "结束时间，须晚于开始时间 · when it ends, after it begins", examples = "2030-01-01T00:00:00Z")
        Instant closesAt,

        @NotNull @Valid PeriodRules rules,

        @Size(max = 10) @Schema(description = "限量奖 · limited award")
        List<@NotNull @Valid NewLimitedAward> awards) {

    NewPeriod {
        awards = awards == null ? List.of() : awards;
    }
}
