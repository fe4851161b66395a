package org.guildhall.membership.card;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys by which anybody can check what cards show, without asking (RFC 7517). */
@Schema(name = "CardKeySet", description = "验证会员卡动态码的公钥集 · the public keys of card codes, a JSON Web Key Set")
record CardKeySet(List<PublishedKey> keys) {

    @Schema(name = "CardKey", description = "公钥（RFC 8037） · a public key")
    record PublishedKey(
            @Schema(description = "密钥类型 · type", examples = "OKP")
            String kty,

            @Schema(description = "曲线 · curve", examples = "Ed25519")
            String crv,

            @Schema(description = "用途 · use", examples = "sig")
            String use,

            @Schema(description = "算法 · algorithm", examples = "EdDSA")
            String alg,

            @Schema(description = "动态码所载的密钥标识 · what codes name it by", examples = "q83v")
            String kid,

            @Schema(
                    description = "公钥，base64url · the key itself",
                    examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            String x) {}
}
