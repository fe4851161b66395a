package org.guildhall.contest.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.guildhall.contest.quiz.paper.Paper;
import org.guildhall.contest.quiz.quizzes.Period;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "QuizAttempt",
        description = "一次答题：试卷与已保存的作答，不含答案 · an attempt: its paper and the answers so far, never the key")
record AttemptView(
        UUID id,
        UUID periodId,

        @Schema(description = "第几次；练习为 0 · which attempt; 0 for practice")
        int number,

        boolean practice,

        @Schema(description = "开始时间（服务器） · when it began, by the server")
        Instant startedAt,

        @Schema(description = "截止时间（服务器） · until when it may be finished, by the server")
        Instant deadline,

        @Schema(description = "服务器当前时间，用于校准倒计时 · what the server's clock says now")
        Instant now,

        @Schema(description = "交卷时间；未交为 null · when it was finished; null before") @Nullable Instant finishedAt,

        @Schema(description = "得分；未交为 null · score; null before it is finished") @Nullable BigDecimal score,

        @Schema(description = "满分 · full marks") int fullMarks,
        List<PaperQuestion> questions)
        implements Identified {

    @Schema(description = "试卷上的一题 · a question on the paper")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaperQuestion(
            @Schema(description = "题号，自 1 起 · number of the question, from 1")
            int number,

            QuestionKind kind,
            @Schema(description = "题干 · the question") String text,

            @Schema(description = "选项，第一个为 A · options, the first is A")
            List<String> options,

            @Schema(description = "分值 · points") int points,

            @Schema(description = "已保存的作答 · the answer saved") @Nullable String choice) {}

    static AttemptView of(Attempt attempt, Period period, Instant now) {
        Paper paper = period.plan().draw(attempt.seed());
        List<PaperQuestion> questions = new ArrayList<>();
        for (int number = 1; number <= paper.items().size(); number++) {
            questions.add(question(
                    number, paper.items().get(number - 1), attempt.given().get(number)));
        }
        return new AttemptView(
                attempt.id(),
                attempt.periodId(),
                attempt.number(),
                attempt.practice(),
                attempt.startedAt(),
                attempt.deadline(),
                now,
                attempt.finishedAt(),
                attempt.score(),
                period.plan().fullMarks(),
                questions);
    }

    private static PaperQuestion question(int number, Paper.Item item, @Nullable Given given) {
        return new PaperQuestion(
                number,
                item.question().kind(),
                item.question().text(),
                item.options(),
                item.points(),
                given == null ? null : given.choice());
    }
}
