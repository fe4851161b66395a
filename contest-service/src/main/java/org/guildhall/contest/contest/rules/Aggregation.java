package org.guildhall.contest.contest.rules;

/** How the marks of several judges become one. */
public enum Aggregation {
    MEAN,
    MEDIAN,
    /** From four judges up the mean without one highest and one lowest mark, below that the mean. */
    TRIMMED_MEAN,
    /** The mean of the two marks closest to each other; of equally close pairs the higher one. */
    CLOSEST_TWO
}
