package org.guildhall.contest.outcome.remark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "复核批次：先预览，再整体应用或撤销 · a re-marking, previewed and then applied or cancelled as one")
record NewRemarkSet(
        @NotBlank @Size(max = 1000) @Schema(description = "理由 · why")
        String reason,

        @Schema(description = "所补救的异议 · the upheld objection it remedies") @Nullable UUID objectionId,

        @Schema(description = "公示后没有异议而更正时必填 · required after publication without an objection") @Nullable RemarkCause cause,

        @Valid @Size(max = 500) @Schema(description = "评分表的更改 · changes to sheets") @Nullable List<@NotNull SheetChange> sheets,

        @Size(max = 100) @Schema(description = "恢复资格者的盲码 · blind codes of entries to reinstate") @Nullable List<@NotBlank @Size(max = 8) String> reinstate) {

    List<SheetChange> changes() {
        return sheets == null ? List.of() : sheets;
    }

    List<String> reinstated() {
        return reinstate == null ? List.of() : reinstate;
    }
}
