package org.guildhall.contest.judging.marking;

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

@Path("/stages/{id}/moderations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评分 · marking")
class StageModerationResource {

    private final Moderations moderations;

    StageModerationResource(Moderations moderations) {
        this.moderations = moderations;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listModerations",
            summary = "仲裁列表 · list a stage's moderations",
            description = "全部定稿后相差超过容差的评分项，含已决的。"
                    + "Criteria on which judges differ beyond the tolerance once all is finalised, with settled ones.")
    public Page<ModerationView> list(@PathParam("id") UUID stageId, @BeanParam PageQuery page) {
        return moderations.list(stageId, page);
    }
}
