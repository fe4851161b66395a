package org.guildhall.membership.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "更正台账：原记录不变，另记一条 · a counter-entry; what it corrects stays as it is")
record NewCounterEntry(
        @NotBlank @Size(max = 200) @Schema(description = "更正原因 · why the entry is corrected", examples = "日期有误")
        String reason,

        @NotNull @Valid @Schema(description = "更正后的记录 · what should have been entered")
        NewArchiveEntry entry) {

    /** What officers wrote never appears in a log by accident. */
    @Override
    public String toString() {
        return "NewCounterEntry[" + entry + "]";
    }
}
