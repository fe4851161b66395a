package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part in a transfer. */
@Schema(description = "接转的一方：会员本人、转出工会、转入工会 · who takes part: the member, the union that is left, the one gone to")
enum TransferParty {
    MEMBER,
    RELEASING,
    RECEIVING
}
