package org.guildhall.membership.personaldata.consent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.privacy.ConsentPurpose;

/** One line of the ledger of consents. */
@Schema(description = "一次同意或撤回 · a consent, or its withdrawal")
record ConsentEntry(
        @Schema(description = "随入会申请给出的，为申请编号 · the application's, of what was given with one")
        UUID id,

        ConsentPurpose purpose,

        @Schema(description = "隐私告知版本 · version of the notice")
        String noticeVersion,

        ConsentAct act,
        ConsentChannel channel,
        Instant happenedAt,

        @Schema(description = "该同意是否仍有效 · whether it is a consent that nobody has withdrawn")
        boolean inForce) {

    ConsentEntry noLongerInForce() {
        return new ConsentEntry(id, purpose, noticeVersion, act, channel, happenedAt, false);
    }
}
