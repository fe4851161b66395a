package org.guildhall.contest.judging.stage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.kit.web.Refuses;

@Path("/stages/{id}/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "阶段 · stages")
class ParticipationResource {

    private final StageLists lists;

    ParticipationResource(StageLists lists) {
        this.lists = lists;
    }

    @GET
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "listParticipations",
            summary = "盲号对照 · list entries with their blind codes",
            description = "仅主办工会的组织者可见；兼任该赛项裁判的除外。"
                    + "For organisers of the holding union only, unless they judge this project.")
    @Refuses(409)
    public Page<ParticipationView> list(@PathParam("id") UUID stageId, @BeanParam PageQuery page) {
        return lists.participations(stageId, page);
    }
}
