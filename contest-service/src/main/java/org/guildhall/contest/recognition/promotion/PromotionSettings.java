package org.guildhall.contest.recognition.promotion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The one home of the {@code guildhall.promotion.*} settings. Sums are fen. */
@ConfigMapping(prefix = "guildhall.promotion")
interface PromotionSettings {

    /** What one line of a policy may bring one member at most, all its months together. */
    @WithDefault("5000000")
    long mostPerLine();

    /** From this sum on, whoever proposed can't decide, and whoever granted can't pay. */
    @WithDefault("500000")
    long secondPersonFrom();
}
