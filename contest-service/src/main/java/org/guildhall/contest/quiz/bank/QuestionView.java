package org.guildhall.contest.quiz.bank;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Question",
        description = "题库中的题目（含答案，仅限组织者和审计） · a question with its key, for organisers and auditors only")
record QuestionView(
        UUID id,
        String topic,
        QuestionKind kind,
        @Schema(description = "题干") String text,

        @Schema(description = "选项，第一个为 A · the first one is A")
        List<String> options,

        @Schema(description = "答案；问卷为 null", examples = "BD")
        String key,

        @Schema(description = "分值；问卷为 null") Integer points,
        @Schema(description = "漏选计分；问卷为 null") PartialCredit partialCredit,
        @Schema(description = "解析；没有为 null") String explanation) {

    static QuestionView of(Question question) {
        boolean marked = question.points() > 0;
        return new QuestionView(
                question.id(),
                question.topic(),
                question.kind(),
                question.text(),
                question.options(),
                marked ? question.key() : null,
                marked ? question.points() : null,
                marked ? question.partialCredit() : null,
                question.explanation());
    }

    /** Views of a page. */
    static List<QuestionView> of(List<Question> questions) {
        return questions.stream().map(QuestionView::of).toList();
    }
}
