package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "答题次数与时间限制 · how often and how long")
public record AttemptLimits(
        @Schema(description = "每人次数上限 · attempts a person has, the best counts") @Min(1) @Max(1_000) int total,

        @Schema(description = "每人每天次数上限，按北京时间 · attempts a person has on one day, in Beijing") @Min(1) @Max(1_000) int perDay,

        @Schema(description = "每次限时（秒），服务器计时 · seconds an attempt may take, on the server's clock")
        @Min(10) @Max(86_400) int seconds,

        @Schema(description = "每题最短用时（秒）；更早的作答会被拒绝 · seconds a question takes at least; what comes earlier is refused")
        @Min(0) @Max(600) int secondsPerQuestion) {}
