package org.guildhall.contest.quiz.bank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "题型：单选、多选、判断 · one right option, several, or true and false")
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    /** Its options are 正确 (A) and 错误 (B), never shuffled. */
    TRUE_FALSE
}
