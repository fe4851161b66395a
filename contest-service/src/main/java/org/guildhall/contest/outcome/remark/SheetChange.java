package org.guildhall.contest.outcome.remark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "对一份评分表的更改 · a change to one sheet")
record SheetChange(
        @NotBlank @Size(max = 8) @Schema(description = "盲码 · blind code")
        String code,

        @NotBlank @Size(max = 8) @Schema(description = "裁判编号 · number of the judge", examples = "J2")
        String judge,

        @NotNull @Size(max = 100) @Schema(description = "新分数，未列的不变 · new marks; others stay")
        Map<@NotBlank @Size(max = 32) String, @NotBlank @Size(max = 14) String> marks,

        @Valid @Size(max = 100) @Schema(description = "全部罚分，null 表示不变 · all penalties; null leaves them") @Nullable List<@NotNull PenaltyChange> penalties) {

    @Schema(name = "RemarkPenalty", description = "罚分 · a penalty")
    record PenaltyChange(
            @NotBlank @Size(max = 32) @Schema(description = "罚分项 · its code")
            String code,

            @NotBlank @Size(max = 32) @Schema(description = "第几次 · which occurrence")
            String occurrence) {}
}
