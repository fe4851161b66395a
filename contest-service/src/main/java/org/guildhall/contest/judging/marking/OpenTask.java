package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "一项待评任务 · a task that isn't final yet")
record OpenTask(
        @Schema(description = "评分表") UUID id,
        @Schema(description = "选手的盲号", examples = "K7QM") String code,

        @Schema(description = "赛项名称") String project,
        @Schema(description = "阶段代码") String stage,
        @Schema(description = "状态") SheetStatus status,
        @Schema(description = "最近保存时间") @Nullable Instant savedAt) {}
