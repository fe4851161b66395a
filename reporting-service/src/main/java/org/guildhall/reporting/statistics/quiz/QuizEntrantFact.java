package org.guildhall.reporting.statistics.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member's part in a period of a quiz, as counted: ids, numbers and codes, nothing personal. Awards count where the member
 * belonged when they were decided; who moved meanwhile has a line of their own for them, without attempts.
 */
@Schema(
        name = "QuizEntrantFact",
        description = "一名会员在一期中的参与事实，不含个人信息 · a member's part in a period, as counted: ids, numbers and codes")
record QuizEntrantFact(
        UUID memberId,

        @Schema(
                description = "计入的组织：答题按首次参加时所在，获奖按判定时所在 · where it counts: attempts where they first took part, awards"
                        + " where they belonged then")
        UUID organisationId,

        UUID quizId,
        UUID periodId,
        @Schema(description = "答题次数 · attempts") long attempts,
        @Schema(description = "交卷次数 · of them finished") long finished,

        @Schema(description = "已公布的最好成绩；未公布为 null · best score that is known; null while none is told") @Nullable BigDecimal bestScore,

        @Schema(description = "满分；成绩未公布为 null · full marks; null while no score is told") @Nullable Integer fullMarks,

        @Schema(description = "限量奖结果 · what became of limited awards")
        List<Award> awards) {

    @Schema(name = "QuizEntrantAward", description = "一个限量奖的结果 · what became of one award")
    record Award(UUID awardId, String outcome) {}
}
