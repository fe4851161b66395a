package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;

@Schema(name = "MarkingTask", description = "一项评分任务的全部内容 · all a judge needs for one entry")
record TaskView(
        @Schema(description = "赛项名称 · title") String project,
        @Schema(description = "职业（工种） · trade") String trade,

        @Schema(description = "本阶段的评分规则 · rules of marking of this stage")
        JsonNode rules,

        @Schema(description = "本人的评分表 · one's own sheet") SheetView sheet)
        implements Versioned {

    static TaskView of(Task task, JsonNode rules) {
        return new TaskView(task.project().title(), task.project().trade(), rules, SheetView.of(task));
    }

    /** That of the sheet: it is what is edited. */
    @Override
    public long version() {
        return sheet.version();
    }
}
