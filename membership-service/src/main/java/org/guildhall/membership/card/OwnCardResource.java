package org.guildhall.membership.card;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.Cache;

/** One's own card. */
@Path("/members/me/card")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员卡 · cards")
@SignedIn
class OwnCardResource {

    private final OwnCardService cards;

    OwnCardResource(OwnCardService cards) {
        this.cards = cards;
    }

    @GET
    @Cache(noStore = true)
    @Operation(
            operationId = "getOwnCard",
            summary = "我的会员卡 · one's own card, with a code to show that changes every minute",
            description = "动态码不超过 60 秒有效，每次读取都是新的；不含个人信息。A code is good for 60 seconds at most and new each time;"
                    + " nothing personal is in it.")
    @Refuses(404)
    public OwnCard read() {
        return cards.read();
    }

    @POST
    @Path("/activate")
    @Operation(operationId = "activateOwnCard", summary = "激活会员卡 · activate one's own card, once it is in hand")
    public OwnCard activate() {
        return cards.activate();
    }

    @POST
    @Path("/report-lost")
    @Operation(
            operationId = "reportOwnCardLost",
            summary = "挂失本人的会员卡 · report one's own card lost; an officer replaces it")
    public OwnCard lose() {
        return cards.lose();
    }
}
