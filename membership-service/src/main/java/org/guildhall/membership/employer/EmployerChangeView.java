package org.guildhall.membership.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "EmployerChange",
        description = "用人单位沿革，各字段为变更后的值 · a line of an employer's history, as it was after the change")
record EmployerChangeView(
        EmployerChangeKind kind,

        @Schema(description = "生效日期 · the day from which it holds")
        LocalDate effectiveOn,

        @Schema(description = "记录时间 · when it was recorded") Instant recordedAt,

        @Schema(description = "记录人令牌的 sub；工会合并随之变更的为 null · the subject of who recorded it") @Nullable String recordedBy,

        UUID keeperId,
        String name,
        @Nullable String creditCode,
        @Nullable Boolean aboveDesignatedSize,
        @Nullable Integer employeeCount,
        @Nullable String areaCode,
        @Nullable UUID unionId,
        @Nullable EmployerEndReason endReason,

        @Schema(description = "变更后的版本 · its version after the change")
        long version) {}
