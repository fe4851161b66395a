package org.guildhall.membership.member;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members of an organisation a list shows: a {@code @BeanParam}; all but those that are asked for are left out. */
record MemberFilter(
        @Parameter(description = "会籍状态，默认全部 · all unless told") @QueryParam("status") @Nullable MemberStatus status,

        @Parameter(description = "职工类别 · worker category") @QueryParam("category") @Nullable Category category,

        @Parameter(description = "学历 · education completed") @QueryParam("education") @Nullable Education education,

        @Parameter(description = "户籍类别 · household") @QueryParam("household") @Nullable Household household,

        @Parameter(description = "入会日期，自该日起 · joined on that day or later") @QueryParam("joinedFrom") @Nullable LocalDate joinedFrom,

        @Parameter(description = "入会日期，至该日止（含） · joined on that day or before") @QueryParam("joinedTo") @Nullable LocalDate joinedTo) {

    static MemberFilter of(@Nullable MemberStatus status, @Nullable Category category) {
        return new MemberFilter(status, category, null, null, null, null);
    }
}
