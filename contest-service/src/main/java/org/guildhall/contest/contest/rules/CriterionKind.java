package org.guildhall.contest.contest.rules;

/** How a criterion is marked. */
public enum CriterionKind {
    /** A number within bounds, which is the points. */
    MEASUREMENT,
    /** 0 to 3 by written descriptors; 3 is all the points. */
    JUDGEMENT,
    /** Seconds: all the points up to {@code fullUntil}, none from {@code zeroFrom} on, linear between. */
    TIME
}
