package org.guildhall.contest.contest.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProjectRulesDocument", description = "赛项评分规则的一个版本 · a version of what a project is judged by")
record ProjectRulesView(
        @Schema(format = "int32", description = "版本，即 ETag 的内容；尚未制定为 0 · version, as its ETag; 0 while there is none")
        long version,

        @Schema(type = SchemaType.OBJECT, description = "规则文件；尚未制定为 null · the rules; null while there are none")
        @Nullable JsonNode document,

        @Nullable Instant writtenAt)
        implements Versioned {

    static final ProjectRulesView NONE = new ProjectRulesView(0, null, null);

    static ProjectRulesView of(ProjectRulesVersion rules) {
        return new ProjectRulesView(rules.version(), rules.document(), rules.writtenAt());
    }
}
