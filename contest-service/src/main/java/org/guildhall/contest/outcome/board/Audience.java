package org.guildhall.contest.outcome.board;

/** For whom a board is. */
enum Audience {
    /** Everybody: signed sheets by blind code while judges mark, nothing of the ranking until it is published, then results. */
    PUBLIC,
    /** The contest's officers: whatever is saved. */
    INTERNAL
}
