package org.guildhall.membership.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a transfer came to nothing though nobody refused it. */
@Schema(description = "接转撤销的原因：申请方撤销、会籍终止、两工会已合并 · why a transfer came to nothing though nobody refused it")
enum TransferCancellation {
    /** Whoever asked thought better of it. */
    BY_ASKER,
    MEMBERSHIP_ENDED,
    /** Both unions are one now. */
    UNIONS_MERGED
}
