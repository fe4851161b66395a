package org.guildhall.reporting.statistics.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as counted: ids, codes and bands, nothing personal. */
@Schema(name = "MemberFact", description = "一名会员的统计事实：仅编号、代码与区间，不含个人信息 · a member as counted: ids, codes and bands")
record MemberFact(
        UUID memberId,
        UUID organisationId,
        @Nullable UUID sessionId,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        String status,
        String gender,
        String birthYearBand,
        String education,
        String household,
        List<String> categories) {}
