package org.guildhall.contest.judging.marking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/stages/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评分 · marking")
class StageMarkingResource {

    private final StageMarking marking;

    StageMarkingResource(StageMarking marking) {
        this.marking = marking;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "assignJudges",
            summary = "分派评分任务 · assign judges to the entries",
            description =
                    "按规则的裁判数均匀分派，避开须回避的裁判；已分派的保留，可随裁判变动再次调用。人手不足时返回 409" + " panel-too-small 并指明盲号，不作任何分派。"
                            + "Evenly, as many judges as the rules want, passing over those recused; what is assigned stays, so it"
                            + " may be repeated. Without enough judges 409 panel-too-small names the codes, and nothing is assigned.")
    public StageMarking.AssignmentOutcome assign(@PathParam("id") UUID stageId) {
        return marking.assign(stageId);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listAssignments",
            summary = "分派列表 · list who marks which code",
            description = "按分派的先后，含已回避的；不含评分。In the order they were assigned, with recused ones; without marks.")
    public Page<AssignmentView> list(@PathParam("id") UUID stageId, @BeanParam PageQuery page) {
        return marking.list(stageId, page);
    }
}
