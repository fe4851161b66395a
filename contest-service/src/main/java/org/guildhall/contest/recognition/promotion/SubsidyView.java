package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subsidy", description = "一笔应发给会员的补贴或津贴 · one payment due to a member")
record SubsidyView(
        UUID id,
        UUID proposalId,

        @Schema(description = "竞赛；评价为 null · contest; null for assessments") @Nullable UUID contestId,

        @Schema(description = "竞赛名称；评价为 null · its title") @Nullable String contest,

        @Schema(description = "主办并发放的工会 · union that held the contest and pays")
        UUID organisationId,

        @Schema(description = "该工会名称；不详为 null · its name now") @Nullable String organisation,

        UUID memberId,
        UUID memberOrganisationId,
        LineKind kind,

        @Schema(description = "等级；津贴为 null · level; null for allowances") @Nullable SkillLevel level,

        String trade,

        @Schema(description = "应发月份 · month it is due", examples = "2026-12")
        String dueMonth,

        @Schema(description = "金额，分 · fen") long amount,
        SubsidyState state,
        Instant grantedAt,

        @Schema(description = "发放时间；未发为 null · when it was paid; null before") @Nullable Instant paidAt,

        @Schema(description = "登记发放的人；未发为 null · who marked it as paid") @Nullable String paidBy) {

    static SubsidyView of(Subsidy subsidy, PromotionViews.Names names) {
        return new SubsidyView(
                subsidy.id(),
                subsidy.proposalId(),
                subsidy.contestId().orElse(null),
                subsidy.contestId().map(names.contests()::get).orElse(null),
                subsidy.organisationId(),
                names.organisations().get(subsidy.organisationId()),
                subsidy.memberId(),
                subsidy.memberOrganisationId(),
                subsidy.kind(),
                subsidy.level().orElse(null),
                subsidy.trade(),
                YearMonth.from(subsidy.dueMonth()).toString(),
                subsidy.amount(),
                subsidy.paidAt().isPresent() ? SubsidyState.PAID : SubsidyState.DUE,
                subsidy.grantedAt(),
                subsidy.paidAt().orElse(null),
                subsidy.paidBy().orElse(null));
    }
}
