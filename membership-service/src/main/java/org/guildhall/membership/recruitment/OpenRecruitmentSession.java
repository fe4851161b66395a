package org.guildhall.membership.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "职工沟通会 · what the new session is")
record OpenRecruitmentSession(
        @NotNull UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(examples = "第三十场职工沟通会")
        String title,

        @Size(max = 200) @Schema(description = "地点 · venue") @Nullable String venue,

        @NotNull @Schema(description = "开始时间 · RFC 3339", examples = "2026-12-01T01:00:00Z")
        Instant opensAt,

        @NotNull @Schema(description = "结束时间 · RFC 3339", examples = "2030-01-01T00:00:00Z")
        Instant closesAt,

        @Min(0) @Max(1440) @Schema(description = "迟到宽限（分钟） · minutes of grace for late arrivals") @Nullable Integer graceMinutes,

        @NotNull @Schema(description = "入会确认方式 · who confirms")
        Confirmation confirmation,

        @Min(0) @Max(1_000_000) @Schema(description = "只有一种礼品时的数量 · gifts in stock, where there is one kind") @Nullable Integer giftStock,

        @Size(max = 100) @Schema(description = "只有一种礼品时的名称 · what the gift is, where there is one kind") @Nullable String giftName,

        @Size(max = 20) @Schema(description = "各种礼品；与 giftName、giftStock 二选一 · the kinds of gifts, instead of giftName and giftStock")
        @Nullable List<@NotNull @Valid NewGift> gifts) {}
