package org.guildhall.membership.member;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "会员本人的姓名，未脱敏 · the member's own name in clear")
record OwnName(UUID memberId, String name) {

    /** A name never appears in a log by accident. */
    @Override
    public String toString() {
        return "OwnName[" + memberId + "]";
    }
}
