package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "应发给会员本人的一笔款 · a payment due to oneself")
public record OwnSubsidy(
        UUID id,
        LineKind kind,
        @Schema(description = "金额，分 · fen") long amount,

        @Schema(description = "应发月份 · month it is due in", examples = "2026-12")
        String dueMonth,

        SubsidyState state,

        @Schema(description = "发放时间；未发为 null · when it was paid") @Nullable Instant paidAt,

        @Schema(description = "竞赛；评价为 null · the contest, if it came of one") @Nullable UUID contestId,

        @Schema(description = "竞赛名称 · its title") @Nullable String contest) {

    static OwnSubsidy of(Subsidy subsidy, @Nullable String contest) {
        return new OwnSubsidy(
                subsidy.id(),
                subsidy.kind(),
                subsidy.amount(),
                YearMonth.from(subsidy.dueMonth()).toString(),
                subsidy.paidAt().isPresent() ? SubsidyState.PAID : SubsidyState.DUE,
                subsidy.paidAt().orElse(null),
                subsidy.contestId().orElse(null),
                contest);
    }
}
