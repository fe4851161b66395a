package org.guildhall.membership.employer.founding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FoundingCase",
        description = "建会线索：兜底工会中同一单位的会员达到建会人数 · members of a catch-all union of whom enough have one employer")
record FoundingCaseView(
        UUID id,

        @Schema(description = "会员所在的兜底工会 · the catch-all union they are in")
        UUID organisationId,

        @Schema(description = "兜底工会名称 · its name") String organisation,

        @Schema(description = "建会的上级工会；没有为 null · the union above, which founds; null where there is none") @Nullable UUID parentId,

        @Schema(description = "登记的用人单位；未登记为 null · the employer of the register; null where it isn't there") @Nullable UUID employerId,

        @Schema(description = "单位名称，未登记的为填报名称 · the employer's name, as stated where the register doesn't have it")
        @Nullable String employer,

        FoundingCaseStatus status,

        @Schema(description = "现有会员数 · how many members it is about today")
        long members,

        @Schema(description = "立案时会员数 · how many it was when it opened")
        int membersAtOpening,

        @Schema(description = "办结时会员数；未办结为 null · how many it was when it closed") @Nullable Integer membersAtClosing,

        Instant openedAt,
        @Nullable Instant closedAt,

        @Schema(description = "搁置理由；未搁置为 null · why it was dismissed") @Nullable FoundingDismissal dismissal,

        @Nullable String note,

        @Schema(description = "所建工会；未建会为 null · the union that was founded") @Nullable UUID unionId)
        implements Identified {}
