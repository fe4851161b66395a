package org.guildhall.membership.recruitment;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecruitmentSession", description = "职工沟通会 · a recruitment session")
record RecruitmentSessionView(
        UUID id,
        UUID organisationId,
        String title,
        String venue,
        Instant opensAt,
        Instant closesAt,
        int graceMinutes,
        Confirmation confirmation,
        String giftName,
        Integer giftStock,
        Integer giftRemaining,
        Instant closedAt,
        String joinToken,
        @Schema(description = "入会二维码所载地址 · what the join code leads to") URI joinUrl,
        long version) {}
