package org.guildhall.contest.outcome.result;

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

@Path("/contests/{id}/close-marking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "成绩 · results",
        description = "排名、公示、异议与申诉、复核；每项成绩附有可复算的凭证。"
                + "Ranking, publication, objections and appeals, remarks; each result has a proof by which it can be"
                + " computed again.")
class MarkingClosureResource {

    private final MarkingClosure closure;

    MarkingClosureResource(MarkingClosure closure) {
        this.closure = closure;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "closeMarking",
            summary = "结束评分 · close marking",
            description = "所有评分表已提交、没有待仲裁项、没有跨越奖牌或奖项界线的未决并列时，计算正式排名；否则返回 409" + " ranking-blocked 并列明原因和盲码。"
                    + "Computes the ranking once all sheets are finalised, nothing waits for moderation and no open tie lies"
                    + " on a line of medals or prizes; else 409 ranking-blocked with causes and codes.")
    public ContestView close(@PathParam("id") UUID id) {
        return closure.close(id);
    }
}
