package org.guildhall.contest.judging.panel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Judge", description = "裁判 · a judge of a project")
record JudgeView(
        UUID id,
        UUID projectId,

        @Schema(description = "编号，公布时以此代称 · number by which they are named in public", examples = "J1")
        String code,

        @Schema(description = "登录主体 · subject of their tokens")
        String subject,

        @Schema(description = "所在单位的工会 · union of their unit") @Nullable UUID organisationId,

        @Schema(description = "是否在任 · whether they are a judge now")
        boolean active,

        Instant appointedAt) {

    static JudgeView of(Judge judge) {
        return new JudgeView(
                judge.id(),
                judge.projectId(),
                judge.code(),
                judge.subject(),
                judge.organisationId().orElse(null),
                judge.isActive(),
                judge.appointedAt());
    }
}
