package org.guildhall.contest.contest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a contest stands; {@link Contest} has the table of what may follow what. */
@Schema(description = "竞赛状态：草稿、报名中、已取消 · state of a contest")
enum ContestState {
    /** Being prepared; only its organisers see it. */
    DRAFT,
    /** Members may enter while the entry window lasts. */
    ENTRY_OPEN,
    CANCELLED
}
