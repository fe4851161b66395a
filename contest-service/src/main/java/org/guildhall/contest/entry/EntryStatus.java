package org.guildhall.contest.entry;

/** Where an entry stands. */
enum EntryStatus {
    REGISTERED,
    /** Given up; its place is free again. */
    WITHDRAWN
}
