package org.guildhall.contest.survey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "盲签名的选票 · a ballot signed blindly")
record BlindBallot(
        UUID keyId,

        @Schema(description = "blind_sig，256 字节，base64url；由客户端去盲后使用 · for the client to unblind")
        String blindSignature) {}
