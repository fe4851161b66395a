package org.guildhall.membership.card;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.jboss.resteasy.reactive.Cache;

/** Where anybody who is shown a card learns whether it is valid. */
@Path("/cards/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员卡 · cards")
@OpenToPublic
class CardVerificationResource {

    private final CardVerificationService verification;

    CardVerificationResource(CardVerificationService verification) {
        this.verification = verification;
    }

    @Schema(description = "所扫内容 · what was scanned")
    record ShownCode(
            @NotBlank @Size(max = 500) @Schema(description = "动态码，或扫码所得网址 · the code, or the address that ends in it")
            String code) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "ShownCode[masked]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Cache(noStore = true)
    @Operation(
            operationId = "verifyCard",
            summary = "核验会员卡 · verify a code that a card shows",
            description = "任何人可核验；只告知脱敏姓名、工会与有效期。无效的也回答 200，附原因代码。Anybody can: masked name, union and validity,"
                    + " nothing else. What isn't valid is answered with 200, too, and the code of the reason.")
    public CardVerification verify(@NotNull @Valid ShownCode shown) {
        return verification.verify(shown.code());
    }
}
