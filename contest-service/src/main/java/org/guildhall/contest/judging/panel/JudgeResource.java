package org.guildhall.contest.judging.panel;

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
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/judges/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "裁判 · judges")
class JudgeResource {

    private final PanelService service;
    private final PanelLists lists;

    JudgeResource(PanelService service, PanelLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @Path("end")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "endJudge",
            summary = "裁判卸任 · end a judge's appointment",
            description = "已定稿的评分保留，未定稿的任务改派他人。Finalised sheets stay, open tasks go to others.")
    public JudgeView end(@PathParam("id") UUID id) {
        return service.end(id);
    }

    @POST
    @Path("recusals")
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "declareRecusal",
            summary = "声明回避 · declare a relation",
            description = "裁判与某一报名或某一单位有利害关系；已分派的任务即行停止并尽可能改派，已定稿的不再计入。"
                    + "A judge has an interest in an entry or a unit; their tasks stop and go to others where they can,"
                    + " finalised ones no longer count.")
    @Creates
    public RecusalView recuse(@PathParam("id") UUID id, @NotNull @Valid NewRecusal wish) {
        return service.recuse(id, wish);
    }

    @GET
    @Path("recusals")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listRecusals",
            summary = "回避列表 · list a judge's recusals",
            description = "已声明的；同单位的回避无须声明，不在其中。"
                    + "Those declared; those of one's own unit need no declaring and aren't here.")
    public Page<RecusalView> recusals(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return lists.recusals(id, page);
    }
}
