package org.guildhall.contest.judging.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an entry goes on to the next stage. */
@Schema(description = "晋级：晋级、候补、止步 · whether an entry goes on")
public enum Advancement {
    ADVANCES,
    /** Goes on when one before it withdraws. */
    WAITS,
    ENDS
}
