package org.guildhall.membership.transfer.cell;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a member's way to another cell stands, as far as the one they leave has been shown. */
@Schema(description = "跨省转出状态：已转出待对方决定、对方已接收、对方已作废 · where a member's way to another cell stands")
enum CellReleaseState {
    RELEASED,
    TAKEN,
    VOID;

    static CellReleaseState of(CellDecision decision) {
        return decision == CellDecision.TAKEN ? TAKEN : VOID;
    }
}
