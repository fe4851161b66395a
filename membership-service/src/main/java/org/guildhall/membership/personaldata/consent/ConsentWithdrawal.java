package org.guildhall.membership.personaldata.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.personaldata.erasure.Erasure;
import org.guildhall.membership.privacy.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/** That consent was withdrawn, and what followed. */
@Schema(description = "已撤回的同意及其后果 · that consent was withdrawn, and what followed")
record ConsentWithdrawal(
        ConsentPurpose purpose,

        @Schema(description = "后果说明 · what follows, in words")
        String statement,

        @Schema(
                description =
                        "随之删除的个人信息；会籍不受影响时为 null · the erasure that came with it; null where the membership goes on")
        @Nullable Erasure erasure) {}
