package org.guildhall.contest.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "领取选票 · asks for a ballot")
record BallotRequest(
        @NotNull @Schema(description = "选票公钥 · key of the ballot")
        UUID keyId,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{342}") @Schema(
                description = "盲化后的随机数（RFC 9474 Blind 的 blinded_msg，256 字节，base64url）"
                        + " · the blinded random bytes (blinded_msg of RFC 9474 Blind, 256 bytes, base64url)",
                examples = BYTES)
        String blindedMessage) {

    private static final String A57 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /** What 256 bytes look like. */
    static final String BYTES = A57 + A57 + A57 + A57 + A57 + A57;
}
