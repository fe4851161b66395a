package org.guildhall.contest.quiz.bank;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "题库的一个版本 · a published version of a bank")
record BankVersionSummary(
        UUID bankId,
        @Schema(description = "版本号，从 1 起 · counts from 1") int number,
        @Schema(description = "题数 · number of questions") int questions,

        @Schema(description = "总分值；问卷为 0 · points of all its questions")
        int points,

        Instant publishedAt) {}
