package org.guildhall.membership.home;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member does one after the other, at most. */
@Schema(description = "成长阶梯：已入会、手机已核验、已办会员卡、已激活 · joined, phone verified, card issued, activated")
enum LadderStep {
    JOINED,
    VERIFIED,
    CARD,
    ACTIVATED
}
