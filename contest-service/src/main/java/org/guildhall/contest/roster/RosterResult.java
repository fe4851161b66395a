package org.guildhall.contest.roster;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.outcome.result.FinalResult;
import org.jspecify.annotations.Nullable;

@Schema(description = "名单上的成绩 · a result on a list")
record RosterResult(
        @Schema(description = "名次 · rank") int rank,

        @Schema(description = "成绩，十进制 · total, a decimal", examples = "88.50")
        String total,

        @Schema(description = "奖牌；没有为 null · null for none") @Nullable String medal,

        @Schema(description = "奖项；没有为 null · null for none") @Nullable String prize,

        @Schema(description = "荣誉称号；没有为 null · null for none") @Nullable String honour,

        @Schema(description = "奖金，分；没有为 null · prize money in fen, null for none") @Nullable Long amount) {

    static RosterResult of(FinalResult result) {
        return new RosterResult(
                result.rank(),
                result.total().toPlainString(),
                result.medal(),
                result.prize(),
                result.honour(),
                result.prizeAmount());
    }

    @Nullable BigDecimal yuan() {
        return amount == null ? null : yuan(amount);
    }

    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
