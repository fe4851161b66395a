package org.guildhall.membership.gift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/recruitment-sessions/{sessionId}/gift-handouts")
@Tag(name = "礼品 · gifts", description = "职工沟通会上发放的礼品。Gifts handed out at recruitment sessions.")
class SessionGiftResource {

    private final GiftHandoutService service;

    SessionGiftResource(GiftHandoutService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Idempotent
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "handOutGift",
            summary = "凭回执发放礼品 · hand out a gift to the holder of a receipt, once per member")
    @APIResponse(
            responseCode = "201",
            description = "已发放 · handed out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GiftHandoutView.class)))
    public RestResponse<GiftHandoutView> handOut(UUID sessionId, @NotNull @Valid HandOutGift handingOut) {
        return RestResponse.status(RestResponse.Status.CREATED, service.handOut(sessionId, handingOut.receipt()));
    }
}
