package org.guildhall.contest.quiz.bank;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as somebody wrote it; {@link QuestionCheck} says whether it can stand. */
@Schema(description = "题目 · a question as it shall be")
record NewQuestion(
        @Size(max = QuestionCheck.LONGEST_TOPIC) @Schema(description = "主题，抽题用；问卷可不填 · what papers are drawn by", examples = "安全用电")
        String topic,

        @NotNull QuestionKind kind,

        @NotBlank @Size(max = QuestionCheck.LONGEST_TEXT) @Schema(description = "题干 · the question")
        String text,

        @Size(max = QuestionCheck.MOST_OPTIONS) @Schema(description = "选项，2 至 8 个，各不相同；判断题不填 · the first one is A")
        List<@NotNull @Size(max = QuestionCheck.LONGEST_OPTION) String> options,

        @Size(max = 40) @Schema(description = "答案：选项字母；判断题也可写对、错；问卷不填 · letters of the right options", examples = "BD")
        String key,

        @Min(QuestionCheck.FEWEST_POINTS) @Max(QuestionCheck.MOST_POINTS) @Schema(description = "分值；问卷不填 · points for the right answer")
        Integer points,

        @Schema(description = "仅限多选，默认不得分 · only for several right options, none by default")
        PartialCredit partialCredit,

        @Size(max = QuestionCheck.LONGEST_EXPLANATION) @Schema(description = "解析 · explanation")
        String explanation) {}
