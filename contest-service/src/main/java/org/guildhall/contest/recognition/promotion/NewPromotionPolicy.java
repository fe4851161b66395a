package org.guildhall.contest.recognition.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "新的晋级政策版本 · a new version of a region's promotion policy")
record NewPromotionPolicy(
        @NotNull @Schema(description = "适用于该工会及其下级 · in force for its subtree")
        UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "2026 年技能竞赛晋级办法")
        String title,

        @NotNull @Schema(description = "自该日（含）起执行 · in force from this day on")
        LocalDate validFrom,

        @NotEmpty @Size(max = 200) @Schema(description = "政策表的各行 · the lines")
        List<@NotNull @Valid PolicyLine> lines,

        @Size(max = 3) @Schema(description = "允许下级增加的待遇及上限；不填则下级不得增加 · what organisations below may add; nothing without")
        @Nullable List<@NotNull @Valid PolicyCap> additions) {

    List<PolicyCap> caps() {
        return additions == null ? List.of() : additions;
    }
}
