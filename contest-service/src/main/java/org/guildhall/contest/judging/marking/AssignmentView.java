package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Assignment", description = "一项分派及其进展 · who marks which code, and how far they are")
record AssignmentView(
        @Schema(description = "评分表 · sheet") UUID sheetId,
        @Schema(description = "盲号 · blind code") String code,

        @Schema(description = "裁判编号 · number of the judge", examples = "J1")
        String judge,

        @Schema(description = "状态 · state") SheetStatus status,

        @Schema(description = "最近保存时间 · when it was saved last") @Nullable Instant savedAt) {

    static AssignmentView of(MarkSheet sheet, String code, String judge) {
        return new AssignmentView(
                sheet.id(), code, judge, sheet.status(), sheet.savedAt().orElse(null));
    }
}
