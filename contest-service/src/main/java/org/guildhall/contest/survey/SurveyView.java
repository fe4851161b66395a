package org.guildhall.contest.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Survey", description = "问卷 · a survey")
record SurveyView(
        UUID id,
        @Schema(description = "主办工会 · who holds it") UUID organisationId,

        @Schema(description = "主办工会名称；不详为 null · its name now") @Nullable String organisation,

        @Schema(description = "名称 · title") String title,
        UUID bankId,
        int bankVersion,
        Instant opensAt,
        Instant closesAt,
        SurveyState state,

        @Schema(
                description = "本人是否已领选票（服务器不知道是否已投、投了什么）；调用者不是会员时为 null"
                        + " · whether one's ballot was signed, which is all that is known; null unless a member calls")
        @Nullable Boolean done,

        @Schema(description = "题目，每题必答 · each is to be answered")
        List<Item> questions)
        implements Identified {

    @Schema(name = "SurveyQuestion", description = "问卷的一道题 · a question of a survey")
    record Item(
            UUID id,
            QuestionKind kind,
            String text,

            @Schema(description = "选项，第一个为 A · the first one is A")
            List<String> options) {}

    static SurveyView of(
            Survey survey, @Nullable String organisation, @Nullable Boolean done, List<Question> questions) {
        return new SurveyView(
                survey.id(),
                survey.organisationId(),
                organisation,
                survey.title(),
                survey.bankId(),
                survey.bankVersion(),
                survey.opensAt(),
                survey.closesAt(),
                survey.state(),
                done,
                questions.stream()
                        .map(asked -> new Item(asked.id(), asked.kind(), asked.text(), asked.options()))
                        .toList());
    }
}
