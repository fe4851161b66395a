package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProjectRulesDocument", description = "赛项评分规则的一个版本 · a version of what a project is judged by")
record RulesView(
        @Schema(description = "版本，即 ETag 的内容；尚未制定为 0") int version,

        @Schema(type = SchemaType.OBJECT, description = "规则文件；尚未制定为 null")
        JsonNode document,

        Instant writtenAt) {

    static final RulesView NONE = new RulesView(0, null, null);

    static RulesView of(ProjectRulesVersion rules) {
        return new RulesView(rules.version(), rules.document(), rules.writtenAt());
    }
}
