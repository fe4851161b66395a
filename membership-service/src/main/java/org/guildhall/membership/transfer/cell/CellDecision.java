package org.guildhall.membership.transfer.cell;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cell decides about a letter of another one, once. */
@Schema(description = "对转移函的决定：已接收、作废 · what a cell decided about a letter of another one")
enum CellDecision {
    TAKEN,
    VOID
}
