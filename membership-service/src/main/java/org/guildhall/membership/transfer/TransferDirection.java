package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which side of a transfer an officer looks from. */
@Schema(description = "方向：转出、转入 · out of one's unions or into them")
enum TransferDirection {
    OUT,
    IN
}
