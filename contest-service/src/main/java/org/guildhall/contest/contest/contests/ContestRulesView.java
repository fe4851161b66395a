package org.guildhall.contest.contest.contests;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Versioned;

@Schema(name = "ContestRulesDocument", description = "竞赛规则 · what holds for all projects of a contest")
record ContestRulesView(
        @Schema(description = "竞赛的版本，即 ETag 的内容 · version of the contest, as its ETag")
        long version,

        @Schema(type = SchemaType.OBJECT, description = "规则文件 · the rules")
        JsonNode document)
        implements Versioned {

    static ContestRulesView of(Contest contest) {
        return new ContestRulesView(contest.version(), contest.rulesDocument());
    }
}
