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

@Path("/projects/{id}/judges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "裁判 · judges", description = "赛项的裁判与回避。Judges of a project, and recusals.")
class ProjectJudgeResource {

    private final PanelService service;
    private final PanelLists lists;

    ProjectJudgeResource(PanelService service, PanelLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "appointJudge",
            summary = "聘任裁判 · appoint a judge",
            description = "评分结束前；能管理该竞赛的人不能任裁判。与选手同单位的自动回避。其账号须已关联会籍，或已作非会员声明。"
                    + "Until marking closes; who may manage the contest can't be a judge. Judges are kept from entrants of"
                    + " their own unit. Their account must be a member's, or declared not to be one.")
    @Creates
    public JudgeView appoint(@PathParam("id") UUID projectId, @NotNull @Valid Appointment appointment) {
        return service.appoint(projectId, appointment);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listJudges",
            summary = "裁判列表 · list a project's judges",
            description = "按编号，含已卸任的。By number, with former ones.")
    public Page<JudgeView> list(@PathParam("id") UUID projectId, @BeanParam PageQuery page) {
        return lists.list(projectId, page);
    }
}
