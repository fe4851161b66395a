package org.guildhall.contest.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "问卷结果；答案只在结束后给出，少于 5 份的单位合并 · results: answers only after closing, small units put together")
record SurveyResults(
        UUID surveyId,
        SurveyState state,
        @Schema(description = "领取选票的人数 · who took part") int participants,

        @Schema(description = "直属下级单位（和本级） · units directly below, and this level")
        List<Unit> units,

        @Schema(description = "合计；未结束或不足 5 份为 null · the total; null before closing or under 5") @Nullable Group total,

        @Schema(description = "合并的小单位；没有为 null · the small units together; null when there are none") @Nullable Group together) {

    @Schema(name = "SurveyUnit", description = "一个单位 · a unit")
    record Unit(
            UUID organisationId,

            @Schema(description = "领取选票的人数 · how many took a ballot")
            int participants,

            @Schema(description = "已并入小单位合计 · counted in together")
            boolean pooled,

            @Schema(description = "答案；未结束或已合并为 null · null before closing and for small units") @Nullable Group answers) {}

    @Schema(name = "SurveyGroup", description = "一组答卷 · answers of a group")
    record Group(
            @Schema(description = "答卷份数，至少 5 · never under 5")
            int responses,

            List<Distribution> questions) {}

    @Schema(name = "SurveyDistribution", description = "一道题各选项的份数 · how many chose which option")
    record Distribution(
            UUID questionId,

            @Schema(description = "选项字母到份数，含 0 · letter of an option to how many chose it, 0 among them")
            Map<String, Integer> chosen) {}
}
