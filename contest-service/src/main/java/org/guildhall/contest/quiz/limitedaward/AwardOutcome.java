package org.guildhall.contest.quiz.limitedaward;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "结果：已获奖、暂扣待审、名额已满、审核未通过、未到分数线、到线前活动已取消 · awarded, held for review, came after the last place,"
                + " rejected in review, below the threshold, reached it after the quiz was cancelled")
public enum AwardOutcome {
    AWARDED,
    HELD,
    EXHAUSTED,
    REJECTED,
    /** Not in the log at all. */
    BELOW_THRESHOLD,
    /** Not in the log either: the quiz was cancelled before the threshold was reached. */
    CANCELLED;

    /** Why somebody has no place: until the quiz is cancelled, everybody who reaches the threshold gets one. */
    static AwardOutcome withoutPlace(BigDecimal best, int threshold) {
        return best.compareTo(BigDecimal.valueOf(threshold)) < 0 ? BELOW_THRESHOLD : CANCELLED;
    }

    /** Whether a place of the stock is taken by it. */
    boolean takesPlace() {
        return this == AWARDED || this == HELD;
    }
}
