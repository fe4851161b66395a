package org.guildhall.contest.judging.marking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "MarkSheet", description = "裁判本人的评分表 · a judge's own mark sheet")
record SheetView(
        UUID id,

        @Schema(description = "选手的盲号 · blind code of the entrant", examples = "K7QM")
        String code,

        @Schema(description = "状态 · state") SheetStatus status,

        @Schema(description = "评分项代码 → 评分 · code of a criterion to its mark")
        Map<String, String> marks,

        List<Penalty> penalties,

        @Schema(description = "最近保存时间 · when it was saved last") @Nullable Instant savedAt,

        @Schema(description = "版本，即 ETag 的内容 · version, as its ETag")
        long version)
        implements Versioned {

    static SheetView of(Task task) {
        MarkSheet sheet = task.sheet();
        return new SheetView(
                sheet.id(),
                task.participation().blindCode(),
                sheet.status(),
                sheet.marks(),
                sheet.penalties(),
                sheet.savedAt().orElse(null),
                sheet.version());
    }
}
