package org.guildhall.contest.contest.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "新赛项 · a project to be added to a contest")
record NewProject(
        @NotBlank @Size(max = 60) @Schema(description = "职业（工种） · trade", examples = "电工")
        String trade,

        @NotBlank @Size(max = 100) @Schema(description = "赛项名称 · title", examples = "低压电气安装与调试")
        String title,

        @Min(1) @Max(1_000_000) @Schema(description = "名额；不填则不限 · capacity; unlimited when left out") @Nullable Integer capacity,

        @Min(1) @Max(50) @Schema(description = "每队人数；不填或 1 为个人赛项 · persons a team; for single persons when left out or 1")
        @Nullable Integer teamSize,

        @Schema(description = "名额满后是否候补；不填为否 · whether others may wait when it is full; not when left out") @Nullable Boolean waitlist) {

    static NewProject like(Project project) {
        return new NewProject(
                project.trade(),
                project.title(),
                project.capacity().orElse(null),
                project.teamSize(),
                project.hasWaitlist());
    }
}
