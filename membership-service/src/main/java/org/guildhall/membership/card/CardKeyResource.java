package org.guildhall.membership.card;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.jboss.resteasy.reactive.Cache;

/** Where the keys are published by which codes of cards are checked without asking. */
@Path("/card-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员卡 · cards")
@OpenToPublic
class CardKeyResource {

    private final CardVerificationService verification;

    CardKeyResource(CardVerificationService verification) {
        this.verification = verification;
    }

    @GET
    @Cache(maxAge = 3600)
    @Operation(operationId = "getCardKeys", summary = "动态码公钥 · the public keys by which card codes are checked offline")
    public CardKeySet list() {
        return verification.keys();
    }
}
