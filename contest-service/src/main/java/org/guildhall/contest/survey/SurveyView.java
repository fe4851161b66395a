package org.guildhall.contest.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.guildhall.kit.web.Identified;

@Schema(name = "Survey", description = "问卷 · a survey")
record SurveyView(
        UUID id,
        UUID organisationId,
        String title,
        UUID bankId,
        int bankVersion,
        Instant opensAt,
        Instant closesAt,
        SurveyState state,

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

    static SurveyView of(Survey survey, List<Question> questions) {
        return new SurveyView(
                survey.id(),
                survey.organisationId(),
                survey.title(),
                survey.bankId(),
                survey.bankVersion(),
                survey.opensAt(),
                survey.closesAt(),
                survey.state(),
                questions.stream()
                        .map(asked -> new Item(asked.id(), asked.kind(), asked.text(), asked.options()))
                        .toList());
    }
}
