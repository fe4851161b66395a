package org.guildhall.membership.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a card stands. */
@Schema(description = "会员卡状态：已制发、已领取、已激活、已挂失、已换发 · where a card stands")
public enum CardStatus {
    ISSUED,
    COLLECTED,
    ACTIVATED,
    LOST,
    REPLACED;

    /** Whether its code may be shown: from the day it is issued until it is lost. */
    boolean isValid() {
        return this != LOST && this != REPLACED;
    }
}
