package org.guildhall.contest.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

/** Repeating the request is answered the same without an idempotency key, which would store who asked. */
@Path("/surveys/{id}/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "问卷 · surveys")
class BallotResource {

    private final BallotService service;

    BallotResource(BallotService service) {
        this.service = service;
    }

    @POST
    @SignedIn
    @Operation(
            operationId = "takeBallot",
            summary = "领取选票 · take one's ballot",
            description =
                    "每名会员一张，记下已参加。服务器盲签名，认不出日后交来的是谁的选票；同样的 blindedMessage 可重复领取，" + "别的拒绝（ballot-taken）。客户端须保存随机数直到交卷。"
                            + "One for each member, who counts as having taken part. The server signs blindly, and can't tell whose"
                            + " ballot comes in later; the same blindedMessage may be taken again, another is refused (ballot-taken)."
                            + " Clients keep the random bytes until the answers are in.")
    public BlindBallot take(@PathParam("id") UUID id, @NotNull @Valid BallotRequest wish) {
        return service.take(id, wish);
    }
}
