package org.guildhall.membership.recruitment;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecruitmentSession", description = "职工沟通会 · a recruitment session")
record RecruitmentSessionView(
        UUID id,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        String title,
        @Nullable String venue,
        Instant opensAt,
        Instant closesAt,
        int graceMinutes,
        Confirmation confirmation,
        @Nullable String giftName,
        @Nullable Integer giftStock,
        @Nullable Integer giftRemaining,
        @Nullable Instant closedAt,
        String joinToken,

        @Schema(description = "入会二维码所载地址 · what the join code leads to")
        URI joinUrl,

        long version)
        implements Identified, Versioned {

    /**
     * @param organisation the name of the union
     * @param joinPages the address below which phones find the pages of join tokens
     */
    static RecruitmentSessionView of(RecruitmentSession session, String organisation, URI joinPages) {
        return new RecruitmentSessionView(
                session.id(),
                session.organisationId(),
                organisation,
                session.title(),
                session.venue().orElse(null),
                session.opensAt(),
                session.closesAt(),
                session.graceMinutes(),
                session.confirmation(),
                session.giftName().orElse(null),
                session.giftStock().orElse(null),
                session.giftRemaining().orElse(null),
                session.closedAt().orElse(null),
                session.joinToken(),
                session.joinUrl(joinPages),
                session.version());
    }
}
