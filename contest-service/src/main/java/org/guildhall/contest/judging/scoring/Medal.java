package org.guildhall.contest.judging.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Medals, the best first. */
@Schema(description = "奖牌：金、银、铜 · medals")
public enum Medal {
    GOLD,
    SILVER,
    BRONZE
}
