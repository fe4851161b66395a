package org.guildhall.contest.contest;

/** Where a contest stands; {@link Contest} has the table of what may follow what. */
enum ContestState {
    /** Being prepared; only its organisers see it. */
    DRAFT,
    /** Members may enter while the entry window lasts. */
    ENTRY_OPEN,
    CANCELLED
}
