package org.guildhall.contest.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Carries a ballot and nothing of who sends it. */
@Schema(description = "匿名答卷 · anonymous answers, with a ballot")
record NewResponse(
        @NotNull @Valid Ballot ballot,

        @NotNull @Size(min = 1, max = 2_000) @Schema(description = "每题一项 · one for each question")
        List<@NotNull @Valid Answer> answers) {

    @Schema(description = "去盲后的选票 · an unblinded ballot")
    record Ballot(
            @NotNull UUID keyId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") @Schema(
                    description = "随机数，32 字节，base64url · the random number that was blinded",
                    examples = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            String nonce,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{342}") @Schema(
                    description = "去盲后的签名，256 字节，base64url · the unblinded signature, 256 bytes, base64url",
                    examples = BallotRequest.BYTES)
            String signature) {}

    @Schema(name = "SurveyAnswer", description = "一道题的回答 · what was chosen")
    record Answer(
            @NotNull UUID questionId,

            @NotNull @Pattern(regexp = "[A-H]{1,8}") @Schema(description = "所选项的字母 · letters of the options chosen", examples = "AC")
            String chosen) {}

    /** Answers are not for logs. */
    @Override
    public String toString() {
        return "NewResponse";
    }
}
