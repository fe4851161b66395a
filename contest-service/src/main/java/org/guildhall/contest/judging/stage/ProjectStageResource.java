package org.guildhall.contest.judging.stage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.SignedIn;

@Path("/projects/{id}/stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "阶段 · stages",
        description = "赛项的阶段，竞赛开始时按评分规则生成。" + "Stages of a project, made from its rules when the contest starts.")
class ProjectStageResource {

    private final StageLists lists;

    ProjectStageResource(StageLists lists) {
        this.lists = lists;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listStages",
            summary = "阶段列表 · list a project's stages",
            description = "按顺序；竞赛开始前为空。可见范围同竞赛。"
                    + "In order; none before the contest starts. Seen by whoever sees the contest.")
    public Page<StageView> list(@PathParam("id") UUID projectId) {
        return lists.list(projectId);
    }
}
