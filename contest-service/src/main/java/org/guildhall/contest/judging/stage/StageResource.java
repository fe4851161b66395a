package org.guildhall.contest.judging.stage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/stages/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "阶段 · stages")
class StageResource {

    private final StageLists lists;

    StageResource(StageLists lists) {
        this.lists = lists;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getStage",
            summary = "查看阶段 · read a stage",
            description = "管理范围内的阶段。Stages within one's scope.")
    public StageView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }
}
