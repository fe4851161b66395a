package org.guildhall.membership.member.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "会籍历史 · all that a person was as a member, until this membership")
record MemberHistory(
        @Schema(description = "首次入会日期 · the day of the first joining")
        LocalDate memberSince,

        @Schema(description = "本次会籍在前，其后为此前的会籍 · this membership, then those before")
        List<OneMembership> memberships) {

    /** From a joining to an end. */
    @Schema(description = "一次会籍 · one membership, from joining on")
    record OneMembership(
            UUID memberId,

            @Schema(description = "入会日期，不变 · the day of joining, which never changes")
            LocalDate joinedOn,

            @Schema(description = "各期间，新登记的在前 · its periods, the newest record first")
            List<MembershipPeriod> periods) {}
}
