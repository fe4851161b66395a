package org.guildhall.contest.survey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "会员可参加的问卷 · a survey one may take part in")
public record OpenSurvey(
        UUID id,
        @Schema(description = "名称 · title") String title,
        @Schema(description = "主办工会 · who holds it") UUID organisationId,
        @Schema(description = "主办工会名称 · its name") @Nullable String organisation,
        @Schema(description = "开始时间 · begins") Instant opensAt,
        @Schema(description = "截止时间 · ends") Instant closesAt,
        @Schema(description = "题数 · how many questions") int questions,

        @Schema(description = "本人是否已领选票；服务器只知道这一点 · whether one's ballot was signed, which is all that is known")
        boolean done) {

    static OpenSurvey of(SurveyView survey) {
        return new OpenSurvey(
                survey.id(),
                survey.title(),
                survey.organisationId(),
                survey.organisation(),
                survey.opensAt(),
                survey.closesAt(),
                survey.questions().size(),
                Boolean.TRUE.equals(survey.done()));
    }
}
