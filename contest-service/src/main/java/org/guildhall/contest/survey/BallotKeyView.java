package org.guildhall.contest.survey;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "BallotKey",
        description = "选票公钥，同一单位的会员得到同一把 · the public key of one's unit, the same for all its members")
record BallotKeyView(
        UUID keyId,

        @Schema(description = "盲签名方案，RFC 9474 · scheme of blind signatures, RFC 9474", examples = BlindSignatures.NAME)
        String scheme,

        @Schema(description = "本人计入的单位 · the unit one is counted in")
        UUID unitId,

        @Schema(description = "模数，base64url · modulus, base64url")
        String n,

        @Schema(description = "指数，base64url · exponent, base64url")
        String e) {

    static BallotKeyView of(BallotKey key) {
        RSAPublicKey verifying = BlindSignatures.publicKey(key.verifying());
        return new BallotKeyView(
                key.id(),
                BlindSignatures.NAME,
                key.unitId(),
                text(verifying.getModulus()),
                text(verifying.getPublicExponent()));
    }

    /** As in RFC 7518 §6.3: unsigned, without a leading zero byte. */
    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
