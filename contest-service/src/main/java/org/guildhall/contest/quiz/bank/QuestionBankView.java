package org.guildhall.contest.quiz.bank;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(name = "QuestionBank", description = "题库 · a question bank")
record QuestionBankView(
        UUID id,
        UUID organisationId,
        String title,
        BankPurpose purpose,

        @Schema(description = "现有题数（未必已发布） · questions it holds now, published or not")
        long questions,

        @Schema(description = "最新发布的版本号，未发布为 0 · its latest published version, 0 before the first")
        int published)
        implements Identified {

    static QuestionBankView of(QuestionBank bank, long questions) {
        return new QuestionBankView(
                bank.id(), bank.organisationId(), bank.title(), bank.purpose(), questions, bank.published());
    }
}
