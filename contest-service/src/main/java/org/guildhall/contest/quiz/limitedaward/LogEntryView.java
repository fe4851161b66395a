package org.guildhall.contest.quiz.limitedaward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LimitedAwardEntry", description = "限量奖日志的一条 · a place in the log of a limited award")
record LogEntryView(
        UUID id,

        @Schema(description = "先后次序，自 1 起无空缺 · from 1, without gaps")
        long place,

        @Schema(description = "会员 · member") UUID memberId,
        @Schema(description = "会员所在工会 · the member's union") UUID organisationId,
        @Schema(description = "答题记录 · the attempt") UUID attemptId,
        @Schema(description = "得分 · score") BigDecimal score,
        @Schema(description = "异常信号 · what is suspicious") List<Signal> signals,

        @Schema(description = "服务器判定时间 · when it was decided, by the server")
        Instant decidedAt,

        AwardOutcome outcome,

        @Schema(description = "审核理由 · reason of the review") @Nullable String reason,

        @Schema(description = "审核时间 · when it was reviewed") @Nullable Instant reviewedAt) {

    static LogEntryView of(LogEntry entry) {
        return new LogEntryView(
                entry.id(),
                entry.place(),
                entry.memberId(),
                entry.organisationId(),
                entry.attemptId(),
                entry.score(),
                entry.signals(),
                entry.decidedAt(),
                entry.outcome(),
                entry.reason(),
                entry.reviewedAt());
    }
}
