package org.guildhall.contest.entry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry stands. */
@Schema(description = "报名状态：已报名、已退出 · where an entry stands")
enum EntryStatus {
    REGISTERED,
    /** Given up; its place is free again. */
    WITHDRAWN
}
