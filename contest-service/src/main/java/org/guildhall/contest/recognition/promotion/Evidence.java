package org.guildhall.contest.recognition.promotion;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.contest.contests.ContestClass;

@Schema(
        name = "PromotionEvidence",
        description = "证明材料：成绩、政策与现有等级，提出时的原样 · what a proposal rests on, as it was when made")
record Evidence(
        @Schema(description = "竞赛级别") ContestClass contestClass,

        @Schema(description = "结果生效日（北京时间） · day of the results")
        LocalDate finalOn,

        @Schema(description = "结果集；可凭其证明复算名次 · result set, whose proof recomputes the rank")
        UUID resultSetId,

        @Schema(description = "名次") int rank,
        @Schema(description = "参赛者数 · starters") int starters,

        @Schema(description = "总分", examples = "88.50") String total,

        @Schema(description = "奖牌；没有为 null") String medal,
        @Schema(description = "现有等级；未评定为 null") SkillLevel presentLevel,
        @Schema(description = "现有工种；未评定为 null") String presentTrade,
        @Schema(description = "政策") UUID policyId,
        @Schema(description = "政策版本号") int policyNumber,

        @Schema(description = "第几行，自 0 起 · index of the line")
        int line,

        @Schema(description = "该行内容 · the line itself") PolicyLine rule) {}
