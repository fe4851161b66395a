package org.guildhall.contest.limitedaward;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "结果：已获奖、暂扣待审、名额已满、审核未通过、未到分数线 · awarded, held for review, came after the last place, rejected in"
                + " review, below the threshold")
public enum AwardOutcome {
    AWARDED,
    HELD,
    EXHAUSTED,
    REJECTED,
    /** Not in the log at all. */
    BELOW_THRESHOLD;

    /** Whether a place of the stock is taken by it. */
    boolean takesPlace() {
        return this == AWARDED || this == HELD;
    }
}
