package org.guildhall.contest.outcome.remark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a re-marking set stands. */
@Schema(description = "复核批次状态：待定、已应用、已撤销 · where a re-marking set stands")
enum RemarkState {
    PROPOSED,
    APPLIED,
    CANCELLED
}
