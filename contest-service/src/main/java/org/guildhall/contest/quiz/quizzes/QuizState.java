package org.guildhall.contest.quiz.quizzes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "状态：草稿、已发布、已取消 · state of a quiz")
public enum QuizState {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
