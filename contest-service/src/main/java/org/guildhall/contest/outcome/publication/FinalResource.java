package org.guildhall.contest.outcome.publication;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/finalise")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class FinalResource {

    private final Finalising finalising;

    FinalResource(Finalising finalising) {
        this.finalising = finalising;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "finaliseContest",
            summary = "确定最终成绩 · make the results final",
            description = "公示期满、异议和申诉均已处理、没有待定的复核批次、公众看板未冻结时；" + "须由公示（或最后更正）者以外的另一人进行。"
                    + "Once the time for objections is over, all are answered, no set of remarks is pending and the board"
                    + " isn't frozen; by another person than who published or corrected last.")
    public ContestView finalise(@PathParam("id") UUID id) {
        return finalising.finalise(id);
    }
}
