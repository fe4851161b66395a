package org.guildhall.contest.contest.contests;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "竞赛草稿的修改；未给出的字段不变 · a change to a draft; what is absent stays")
record ContestChange(
        @Size(min = 1, max = 100) @Schema(description = "竞赛名称 · title") @Nullable String title,

        @Schema(description = "报名开始时间 · when entries open", examples = "2026-12-01T01:00:00Z") @Nullable Instant opensAt,

        @Schema(description = "报名截止时间 · when entries close", examples = "2030-01-01T00:00:00Z") @Nullable Instant closesAt) {}
