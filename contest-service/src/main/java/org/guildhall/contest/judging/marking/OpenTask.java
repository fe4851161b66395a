package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "一项待评任务 · a task that isn't final yet")
record OpenTask(
        @Schema(description = "评分表 · sheet") UUID id,

        @Schema(description = "选手的盲号 · blind code of the entrant", examples = "K7QM")
        String code,

        @Schema(description = "赛项名称 · title") String project,
        @Schema(description = "阶段代码 · code of the stage") String stage,
        @Schema(description = "状态 · state") SheetStatus status,

        @Schema(description = "最近保存时间 · when it was saved last") @Nullable Instant savedAt) {}
