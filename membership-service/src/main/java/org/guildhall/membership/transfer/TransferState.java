package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a transfer stands; what leads from where to where is told by {@link TransferLine}. */
@Schema(description = "会籍接转状态：已申请、已转出、已转入、不予接转、已撤销 · where a transfer stands")
enum TransferState {
    REQUESTED,
    /** The union that is left has agreed. */
    RELEASED,
    ACCEPTED,
    REFUSED,
    CANCELLED
}
