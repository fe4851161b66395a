package org.guildhall.contest.outcome.result;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/stages/{id}/take-in-waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class WaitingResource {

    private final Succession succession;

    WaitingResource(Succession succession) {
        this.succession = succession;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "takeInWaiting",
            summary = "候补递补 · take in the first of those who wait",
            description = "晋级者退出后，由本阶段候补名单的第一位递补进入下一阶段。"
                    + "When one who goes on has withdrawn, the first of those waiting takes the place.")
    public AdvanceView takeIn(@PathParam("id") UUID id) {
        return succession.takeIn(id);
    }
}
