package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.jspecify.annotations.Nullable;

@Schema(description = "会员本人的晋级建议 · what was proposed for oneself, and what became of it")
public record OwnPromotion(
        UUID id,
        LineSource source,
        LineKind kind,
        @Schema(description = "职业（工种） · trade") String trade,

        @Schema(description = "晋升到的等级；津贴为 null · level") @Nullable SkillLevel level,

        ProposalState state,
        @Schema(description = "年度 · year") int year,

        @Schema(description = "一次性补贴，分；没有为 null · fen, once") @Nullable Long subsidy,

        @Schema(description = "每月金额，分；没有为 null · fen a month") @Nullable Long monthly,

        @Schema(description = "发放月数；没有为 null · months") @Nullable Integer months,

        @Schema(description = "竞赛；评价为 null · the contest, if it came of one") @Nullable UUID contestId,

        @Schema(description = "竞赛名称 · its title") @Nullable String contest,

        @Schema(description = "决定时间；未决定为 null · when it was decided") @Nullable Instant decidedAt,

        @Schema(description = "不予批准的理由；没有为 null · why declined") @Nullable String reason) {

    static OwnPromotion of(PromotionProposal proposal, @Nullable String contest) {
        return new OwnPromotion(
                proposal.id(),
                proposal.source(),
                proposal.kind(),
                proposal.trade(),
                proposal.level().orElse(null),
                proposal.state(),
                proposal.year(),
                proposal.subsidy().orElse(null),
                proposal.monthly().orElse(null),
                proposal.months().orElse(null),
                proposal.contestId().orElse(null),
                contest,
                proposal.decidedAt().orElse(null),
                proposal.reason().orElse(null));
    }
}
