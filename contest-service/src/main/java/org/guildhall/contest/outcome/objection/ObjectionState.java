package org.guildhall.contest.outcome.objection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an objection stands. */
@Schema(description = "异议状态：待答复、已驳回、已支持待补救、已补救 · where an objection stands")
enum ObjectionState {
    OPEN,
    REJECTED,
    /** Its remedy is still to be carried out. */
    UPHELD,
    REMEDIED
}
