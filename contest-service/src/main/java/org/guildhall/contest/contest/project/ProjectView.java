package org.guildhall.contest.contest.project;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Project", description = "赛项 · a project")
record ProjectView(
        UUID id,
        UUID contestId,
        @Schema(description = "职业（工种） · trade") String trade,
        @Schema(description = "赛项名称 · title") String title,

        @Schema(description = "名额；null 表示不限 · capacity; null for unlimited") @Nullable Integer capacity,

        @Schema(description = "已占名额 · places taken") int taken,

        @Schema(description = "每队人数；1 为个人赛项 · persons a team; 1 for single persons")
        int teamSize,

        @Schema(description = "名额满后是否候补 · whether others may wait when it is full")
        boolean waitlist,

        Instant addedAt)
        implements Identified {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.contestId(),
                project.trade(),
                project.title(),
                project.capacity().orElse(null),
                project.taken(),
                project.teamSize(),
                project.hasWaitlist(),
                project.addedAt());
    }
}
