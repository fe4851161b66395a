package org.guildhall.contest.judging.stage;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Stage", description = "阶段 · a stage of a project")
record StageView(
        UUID id,
        UUID projectId,
        @Schema(description = "顺序，从 0 起 · order, from 0") int place,

        @Schema(description = "评分规则中的阶段代码 · code of the stage in the rules")
        String code,

        @Schema(description = "适用的评分规则版本 · version of the rules that applies")
        int rulesVersion,

        @Schema(description = "状态 · state") StageState state,
        long version) {

    static StageView of(Stage stage) {
        return new StageView(
                stage.id(),
                stage.projectId(),
                stage.place(),
                stage.code(),
                stage.rulesVersion(),
                stage.state(),
                stage.version());
    }
}
