package org.guildhall.membership.recruitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "修改或增加一种礼品 · a kind of gifts to change or to add")
record EditGift(
        @Schema(description = "要修改的一种；空为增加一种 · the kind to change; without it one is added") @Nullable UUID id,

        @Size(min = 1, max = 100) @Schema(description = "名称；增加时必填 · needed to add one", examples = "水杯") @Nullable String name,

        @Min(0) @Max(1_000_000) @Schema(description = "总数，只能增加；增加一种时必填 · in all, which may only rise; needed to add one", examples = "300")
        @Nullable Integer stock) {}
