package org.guildhall.membership.gift;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/gift-handouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "礼品 · gifts")
class GiftHandoutResource {

    private final GiftHandoutService gifts;

    GiftHandoutResource(GiftHandoutService gifts) {
        this.gifts = gifts;
    }

    @POST
    @Path("/{id}/undo")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "undoGiftHandout", summary = "撤销礼品发放 · undo a handout; the gift is back in stock")
    public GiftHandoutView undo(UUID id) {
        return gifts.undo(id);
    }
}
