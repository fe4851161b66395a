package org.guildhall.membership.member.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the union talked to somebody. */
@Schema(description = "劝导方式：上门、电话、书面、信息 · how the union talked to the member")
enum PersuasionWay {
    VISIT,
    PHONE,
    LETTER,
    MESSAGE
}
