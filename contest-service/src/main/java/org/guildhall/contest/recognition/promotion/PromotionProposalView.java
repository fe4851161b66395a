package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromotionProposal", description = "晋级建议及其证明材料 · a proposal with its evidence")
record PromotionProposalView(
        UUID id,
        @Schema(description = "来源 · source") LineSource source,

        @Schema(description = "竞赛；评价为 null · contest; null for assessments") @Nullable UUID contestId,

        @Schema(description = "竞赛名称；评价为 null · its title") @Nullable String contest,

        @Schema(description = "赛项；评价为 null · project; null for assessments") @Nullable UUID projectId,

        @Schema(description = "报名；评价为 null · entry; null for assessments") @Nullable UUID entryId,

        UUID memberId,

        @Schema(description = "主办工会；评价为政策所属工会 · union that holds the contest; of assessments, that of the policy")
        UUID organisationId,

        @Schema(description = "该工会名称；不详为 null · its name now") @Nullable String organisation,

        @Schema(description = "会员参赛或评价时所在工会 · the member's union when they competed or were assessed")
        UUID memberOrganisationId,

        LineKind kind,
        @Schema(description = "职业（工种） · trade") String trade,

        @Schema(description = "晋升到的等级；津贴为 null · level it leads to; null for allowances") @Nullable SkillLevel level,

        @Schema(description = "现有等级；未评定为 null · current level; null when never assessed") @Nullable SkillLevel previousLevel,

        @Schema(description = "一次性补贴，分；没有为 null · paid once, fen; null for none") @Nullable Long subsidy,

        @Schema(description = "每月金额，分；没有为 null · paid each month, fen; null for none") @Nullable Long monthly,

        @Schema(description = "发放月数；没有为 null · months it is paid; null for none") @Nullable Integer months,

        @Schema(description = "年度，同一等级每年只授予一次 · year: each level is granted once a year")
        int year,

        Evidence evidence,
        ProposalState state,

        @Schema(description = "测算人，或登记评价的人 · token subject of who proposed it or recorded the assessment")
        String proposedBy,

        Instant proposedAt,

        @Schema(description = "决定人；未决定为 null · who decided") @Nullable String decidedBy,

        @Schema(description = "决定时间；未决定为 null · when it was decided; null before") @Nullable Instant decidedAt,

        @Schema(description = "不予批准的理由；没有为 null · why it was refused; null otherwise") @Nullable String reason,

        long version) {

    static PromotionProposalView of(PromotionProposal proposal, Evidence evidence, PromotionViews.Names names) {
        return new PromotionProposalView(
                proposal.id(),
                proposal.source(),
                proposal.contestId().orElse(null),
                proposal.contestId().map(names.contests()::get).orElse(null),
                proposal.projectId(),
                proposal.entryId(),
                proposal.memberId(),
                proposal.organisationId(),
                names.organisations().get(proposal.organisationId()),
                proposal.memberOrganisationId(),
                proposal.kind(),
                proposal.trade(),
                proposal.level().orElse(null),
                proposal.previousLevel().orElse(null),
                proposal.subsidy().orElse(null),
                proposal.monthly().orElse(null),
                proposal.months().orElse(null),
                proposal.year(),
                evidence,
                proposal.state(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy().orElse(null),
                proposal.decidedAt().orElse(null),
                proposal.reason().orElse(null),
                proposal.version());
    }
}
