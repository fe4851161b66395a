package org.guildhall.contest.quiz.quizzes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新答题活动，先为草稿 · a quiz to be created, as a draft")
record NewQuiz(
        @NotNull @Schema(description = "主办工会；其及下级工会的会员可以参加 · open to the members of its subtree")
        UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "“乐学乐享”职工大讲堂")
        String title) {}
