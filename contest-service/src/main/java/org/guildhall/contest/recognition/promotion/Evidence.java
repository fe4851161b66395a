package org.guildhall.contest.recognition.promotion;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.common.member.SkillsAssessed.Assessment;
import org.guildhall.contest.contest.contests.ContestClass;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PromotionEvidence",
        description = "证明材料：成绩、政策与现有等级，提出时的原样 · what a proposal rests on, as it was when made")
record Evidence(
        @Schema(description = "来源 · source") LineSource source,

        @Schema(description = "竞赛级别；评价为 null · class of the contest; null for assessments") @Nullable ContestClass contestClass,

        @Schema(description = "结果生效日或评价登记日（北京时间） · day of the results or of the assessment")
        LocalDate finalOn,

        @Schema(description = "结果集；可凭其证明复算名次；评价为 null · result set, whose proof recomputes the rank") @Nullable UUID resultSetId,

        @Schema(description = "名次；评价为 null · rank; null for assessments") @Nullable Integer rank,

        @Schema(description = "参赛者数；评价为 null · starters") @Nullable Integer starters,

        @Schema(description = "总分；评价为 null · total; null for assessments", examples = "88.50") @Nullable String total,

        @Schema(description = "奖牌；没有为 null · medal; null for none") @Nullable String medal,

        @Schema(
                description = "现有等级（评价为此前的等级）；未评定为 null"
                        + " · current level, of assessments the former one; null when never assessed")
        @Nullable SkillLevel presentLevel,

        @Schema(description = "现有工种；未评定或评价为 null · current trade; null when never assessed, or for assessments")
        @Nullable String presentTrade,

        @Schema(description = "政策 · policy") UUID policyId,

        @Schema(description = "政策版本号 · version of the policy")
        int policyNumber,

        @Schema(description = "第几行，自 0 起 · index of the line")
        int line,

        @Schema(description = "该行内容 · the line itself") PolicyLine rule) {

    /** What was kept before there were assessments doesn't say its source. */
    Evidence {
        source = source == null ? LineSource.CONTEST : source;
    }

    static Evidence of(LocalDate finalOn, FinalPlacing placing, PolicyTable.Place place) {
        return new Evidence(
                LineSource.CONTEST,
                placing.contestClass(),
                finalOn,
                placing.resultSetId(),
                placing.rank(),
                placing.starters(),
                placing.total().toPlainString(),
                placing.medal(),
                placing.presentLevel(),
                placing.presentTrade(),
                place.policy().id(),
                place.policy().number(),
                place.index(),
                place.line());
    }

    static Evidence of(Assessment assessment, PolicyTable.Place place) {
        return new Evidence(
                LineSource.ASSESSMENT,
                null,
                AssessmentOffers.dayOf(assessment),
                null,
                null,
                null,
                null,
                null,
                assessment.previous().orElse(null),
                null,
                place.policy().id(),
                place.policy().number(),
                place.index(),
                place.line());
    }
}
