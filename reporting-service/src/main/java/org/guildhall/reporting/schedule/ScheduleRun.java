package org.guildhall.reporting.schedule;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one recipient at one time. */
@Schema(name = "ScheduleRun", description = "一次执行中的一位接收者 · one recipient at one time")
record ScheduleRun(
        UUID id,

        @Schema(description = "应执行时间 · when it was due") Instant dueAt,

        @Schema(description = "接收者 · for whom") String recipient,

        @Schema(description = "实际提交时间 · when it was ordered")
        Instant orderedAt,

        @Schema(description = "接收者的作业；未提交为 null · their job; null if they got none") @Nullable UUID job,

        @Schema(
                description =
                        "未提交的原因，问题代码，如已无权；已提交为 null · the code of the problem for which they got none, such as that they"
                                + " hold no position any more; else null")
        @Nullable String refusal) {}
