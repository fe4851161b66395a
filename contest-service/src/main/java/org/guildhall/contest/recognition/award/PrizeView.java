package org.guildhall.contest.recognition.award;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;
import org.guildhall.contest.outcome.result.FinalResult;
import org.jspecify.annotations.Nullable;

@Schema(name = "Prize", description = "一项获奖 · a prize or medal of an entry")
record PrizeView(
        UUID entryId,
        UUID projectId,
        @Schema(description = "赛项名称 · title") String project,
        @Schema(description = "名次 · rank") int rank,

        @Schema(description = "奖牌；没有为 null · medal; null for none") @Nullable String medal,

        @Schema(description = "奖项；没有为 null · prize; null for none") @Nullable String prize,

        @Schema(description = "荣誉称号；没有为 null · honour; null for none") @Nullable String honour,

        @Schema(description = "奖金，分；没有为 null · money, fen; null for none") @Nullable Long amount,

        @Schema(description = "获奖会员，团体为全体成员 · members who won, all of a team")
        List<UUID> members) {

    static PrizeView of(FinalResult result) {
        return new PrizeView(
                result.entryId(),
                result.projectId(),
                result.project(),
                result.rank(),
                result.medal(),
                result.prize(),
                result.honour(),
                result.prizeAmount(),
                result.members().stream().map(Behind::memberId).toList());
    }
}
