package org.guildhall.contest.quiz.bank;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

/** @param version of the question as it stands; what was published has none, 0 */
@Schema(
        name = "Question",
        description = "题库中的题目（含答案，仅限组织者和审计） · a question with its key, for organisers and auditors only")
record QuestionView(
        UUID id,
        String topic,
        QuestionKind kind,
        @Schema(description = "题干 · the question") String text,

        @Schema(description = "选项，第一个为 A · the first one is A")
        List<String> options,

        @Schema(description = "答案；问卷为 null · the key; null for surveys", examples = "BD") @Nullable String key,

        @Schema(description = "分值；问卷为 null · points; null for surveys") @Nullable Integer points,

        @Schema(description = "漏选计分；问卷为 null · what incomplete choices bring; null for surveys") @Nullable PartialCredit partialCredit,

        @Schema(description = "解析；没有为 null · explanation; null for none") @Nullable String explanation,

        @JsonIgnore long version)
        implements Identified, Versioned {

    static QuestionView of(Question question, long version) {
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
                question.explanation(),
                version);
    }

    /** As they were published. */
    static List<QuestionView> of(List<Question> questions) {
        return questions.stream().map(question -> of(question, 0)).toList();
    }
}
