package org.guildhall.membership.recruitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一种礼品 · one kind of gifts")
record NewGift(
        @NotBlank @Size(max = 100) @Schema(description = "名称，同场不重复 · what it is, once in a session", examples = "檀香皂")
        String name,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "数量 · how many there are", examples = "200")
        Integer stock) {}
