package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "异常信号；达到奖项分数线而有异常者暂扣待审，不会被默默取消 · what holds an award for review")
public record Suspicion(
        @Schema(description = "用时短于此秒数即为异常；0 不检查 · an attempt faster than this; 0 for never") @Min(0) @Max(86_400) int fasterThanSeconds,

        @Schema(description = "同一设备上多于此人数即为异常；0 不检查 · more members than these on one device; 0 for never")
        @Min(0) @Max(1_000) int membersPerDevice) {

    static final Suspicion NONE = new Suspicion(0, 0);
}
