package org.guildhall.contest.quiz.bank;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BankVersion", description = "题库版本的全部题目（含答案，仅限组织者和审计） · all questions of a version with their keys")
record BankVersionView(UUID bankId, int number, BankPurpose purpose, List<QuestionView> questions) {

    static BankVersionView of(BankVersion version) {
        return new BankVersionView(
                version.bankId(), version.number(), version.purpose(), QuestionView.of(version.questions()));
    }
}
