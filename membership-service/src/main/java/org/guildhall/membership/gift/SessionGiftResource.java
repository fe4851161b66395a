package org.guildhall.membership.gift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/recruitment-sessions/{sessionId}/gift-handouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "礼品 · gifts", description = "职工沟通会上发放的礼品。Gifts handed out at recruitment sessions.")
class SessionGiftResource {

    private final GiftHandoutService gifts;

    SessionGiftResource(GiftHandoutService gifts) {
        this.gifts = gifts;
    }

    @Schema(description = "发放礼品 · to whom a gift is handed out")
    record HandOutGift(
            @NotBlank @Size(max = 500) @Schema(
                    description =
                            "入会回执，或扫回执码所得网址 · the receipt of the member's application, or the address that its code holds")
            String receipt,

            @Schema(description = "哪种礼品；有多种时必填 · which kind; needed where there are several") @Nullable UUID giftId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "handOutGift",
            summary = "凭回执发放礼品 · hand out a gift to the holder of a receipt, once per member")
    public GiftHandoutView handOut(UUID sessionId, @NotNull @Valid HandOutGift handingOut) {
        return gifts.handOut(sessionId, handingOut.receipt(), handingOut.giftId());
    }
}
