package org.guildhall.reporting.statistics.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member as counted: ids, codes and bands, nothing personal.
 *
 * @param organisationId where they count
 * @param countedOn from which day they count there, or on which they went
 * @param memberSince when who joined again first joined
 * @param leftOn from which day they are no member any more
 * @param status the last that was told
 */
@Schema(
        name = "MemberFact",
        description = "一名会员的统计事实：仅编号、代码与区间，不含个人信息；organisationId 为计入的组织，countedOn 为计入或离开之日"
                + " · a member as counted: ids, codes and bands; where they count, and since when or until when")
record MemberFact(
        UUID memberId,
        UUID organisationId,
        LocalDate countedOn,
        @Nullable UUID sessionId,
        LocalDate joinedOn,
        @Nullable LocalDate memberSince,
        @Nullable LocalDate leftOn,
        String status,
        String gender,
        String birthYearBand,
        String education,
        String household,
        List<String> categories) {}
