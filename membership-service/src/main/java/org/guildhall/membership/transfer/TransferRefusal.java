package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a union doesn't agree to a transfer. */
@Schema(description = "不予接转的理由：非本单位职工、仍在原单位工作、应转往其他工会、信息不符、其他 · why a union doesn't agree to a transfer")
enum TransferRefusal {
    NOT_EMPLOYED_HERE,
    STILL_EMPLOYED,
    OTHER_UNION,
    IDENTITY_MISMATCH,
    OTHER
}
