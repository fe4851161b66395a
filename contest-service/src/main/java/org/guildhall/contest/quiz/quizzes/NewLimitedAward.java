package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "限量奖：最先达到分数线的若干人 · a limited award: the first so many to reach so many points")
public record NewLimitedAward(
        @Schema(description = "奖品 · the award", examples = "蛋糕券") @NotBlank @Size(max = 100) String title,

        @Schema(description = "名额 · how many there are") @Min(1) @Max(1_000_000) int stock,

        @Schema(description = "分数线 · score that wins") @Min(1) @Max(100_000) int threshold) {}
