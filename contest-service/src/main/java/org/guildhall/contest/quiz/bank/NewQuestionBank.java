package org.guildhall.contest.quiz.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新的题库 · a question bank to be created")
record NewQuestionBank(
        @NotNull @Schema(description = "题库所属工会 · whose bank it is")
        UUID organisationId,

        @NotBlank @Size(max = 100) @Schema(description = "名称 · name", examples = "安全生产知识题库")
        String title,

        @NotNull BankPurpose purpose) {}
