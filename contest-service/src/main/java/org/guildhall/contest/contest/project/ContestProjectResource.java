package org.guildhall.contest.contest.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "赛项 · projects", description = "竞赛的赛项：职业（工种）与名额。Projects of a contest: trade and capacity.")
class ContestProjectResource {

    private final ProjectService service;

    ContestProjectResource(ProjectService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "addProject",
            summary = "增加赛项 · add a project",
            description = "竞赛开始前可以增加赛项；每队人数大于 1 为团体赛项。"
                    + "Until the contest starts; with more than one person a team it is for teams.")
    @Creates("/projects/{id}")
    public ProjectView add(@PathParam("id") UUID contestId, @NotNull @Valid NewProject wish) {
        return service.add(contestId, wish);
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "listProjects",
            summary = "赛项列表 · list a contest's projects",
            description = "按增加的先后。In the order they were added.")
    public Page<ProjectView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return service.list(contestId, page);
    }
}
