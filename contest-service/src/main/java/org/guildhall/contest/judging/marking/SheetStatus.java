package org.guildhall.contest.judging.marking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a mark sheet stands. */
@Schema(description = "评分表状态：已分派、草稿、已定稿、已回避 · where a mark sheet stands")
public enum SheetStatus {
    ASSIGNED,
    DRAFT,
    /** Complete; never changed by its judge again. */
    FINAL,
    /** The judge must not mark this entry, or was ended: what stands here doesn't count. */
    RECUSED
}
