package org.guildhall.contest.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.paper.Paper;
import org.guildhall.contest.quiz.paper.PaperPlan;
import org.guildhall.contest.quiz.quizzes.Period;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "QuizAttemptReview",
        description = "场次结束后的答案与解析；凭题库版本、规则与种子可重新抽出同一试卷并重算得分 · with keys, after the end; bank version, rules and"
                + " seed draw the same paper again")
record ReviewView(
        UUID attemptId,

        @Schema(description = "抽题算法 · how questions are drawn")
        String algorithm,

        UUID bankId,
        int bankVersion,

        @Schema(description = "抽题种子 · the seed they are drawn with")
        long seed,

        BigDecimal score,
        int fullMarks,
        List<ReviewedQuestion> questions) {

    @Schema(description = "一题的作答与答案 · a question, what was answered, and the key")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewedQuestion(
            int number,
            UUID questionId,
            String text,
            List<String> options,

            @Schema(description = "各选项在题库中的字母 · the bank's letter of each option")
            String letters,

            @Schema(description = "作答 · what was answered") @Nullable String choice,

            @Schema(description = "答案 · the key") String key,
            @Schema(description = "得分 · score") BigDecimal points,

            @Schema(description = "解析 · explanation") @Nullable String explanation) {}

    static ReviewView of(Attempt attempt, Period period) {
        Paper paper = period.plan().draw(attempt.seed());
        List<ReviewedQuestion> questions = new ArrayList<>();
        for (int number = 1; number <= paper.items().size(); number++) {
            Given given = attempt.given().get(number);
            questions.add(question(number, paper.items().get(number - 1), given == null ? null : given.choice()));
        }
        return new ReviewView(
                attempt.id(),
                PaperPlan.ALGORITHM,
                period.rules().bankId(),
                period.rules().bankVersion(),
                attempt.seed(),
                paper.score(attempt.choices()),
                period.plan().fullMarks(),
                questions);
    }

    private static ReviewedQuestion question(int number, Paper.Item item, String choice) {
        return new ReviewedQuestion(
                number,
                item.question().id(),
                item.question().text(),
                item.options(),
                item.letters(),
                choice,
                item.key(),
                item.pointsFor(choice),
                item.question().explanation());
    }
}
