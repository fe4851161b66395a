package org.guildhall.membership.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a code isn't valid. */
@Schema(description = "动态码无效的原因：不是本系统的码、已过期、卡已挂失或换发、会籍已终止 · why a code isn't valid")
enum CardRefusal {
    /** Not made by this service, or altered. */
    UNKNOWN,
    /** Shown outside its minute: a picture of a code, most likely. */
    EXPIRED,
    /** The card was lost or replaced since. */
    CARD_WITHDRAWN,
    MEMBERSHIP_OVER
}
