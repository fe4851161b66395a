package org.guildhall.contest.quiz.bank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "用途：答题（有答案和分值）、问卷（没有） · questions with keys and points, or without")
public enum BankPurpose {
    QUIZ,
    SURVEY
}
