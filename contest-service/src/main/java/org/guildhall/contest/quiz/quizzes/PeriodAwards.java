package org.guildhall.contest.quiz.quizzes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The awards of periods, kept by whoever decides them; a period only says which there shall be. */
public interface PeriodAwards {

    /** Plans the awards of a period that was added to a draft. */
    void plan(UUID period, List<NewLimitedAward> awards);

    /** The awards of the period as they stand now, in the order in which they were planned. */
    List<LimitedAward> of(UUID period);

    /** The awards of each of these periods, as {@link #of(UUID)}; periods without any are missing. */
    Map<UUID, List<LimitedAward>> ofAll(Collection<UUID> periods);

    /** Whether any award of these periods has a place that waits for a review. */
    boolean waitForReview(List<UUID> periods);

    /** Drops the awards of a period that is removed from a draft: none of them can have been won. */
    void drop(UUID period);
}
