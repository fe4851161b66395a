package org.guildhall.membership.member.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一次劝导 · that the union talked to a member who pays no fees")
record Persuasion(
        UUID id,
        UUID memberId,

        @Schema(description = "劝导日期 · when") LocalDate persuadedOn,

        PersuasionWay way,
        Instant recordedAt,

        @Schema(description = "登记人（令牌的 sub） · the subject of the officer who recorded it")
        String recordedBy) {}
