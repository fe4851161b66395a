package org.guildhall.membership.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "修改内容，未给出的字段不变，null 为清空 · what to change; fields not given stay as they are, null clears")
record EditRecruitmentSession(
        @Size(min = 1, max = 100) @Nullable String title,

        @Size(max = 200, payload = Unwrapping.Unwrap.class) @Schema(implementation = String.class) @Nullable Optional<String> venue,

        @Schema(description = "开始时间 · when it begins", examples = "2026-12-01T01:00:00Z") @Nullable Instant opensAt,

        @Schema(description = "结束时间，须晚于开始时间 · when it ends, after it begins", examples = "2030-01-01T00:00:00Z")
        @Nullable Instant closesAt,

        @Min(0) @Max(1440) @Nullable Integer graceMinutes,

        @Min(0) @Max(1_000_000) @Schema(description = "礼品总数，只能增加 · gifts in all, which may only rise", examples = "100000")
        @Nullable Integer giftStock,

        @Size(max = 100) @Nullable String giftName,

        @Size(max = 20) @Schema(
                description =
                        "要修改或增加的各种礼品，未给出的不变；有多种时不用 giftName、giftStock · kinds of gifts to change or add; those not"
                                + " named stay as they are. Where there are several, giftName and giftStock don't apply")
        @Nullable List<@NotNull @Valid EditGift> gifts) {}
