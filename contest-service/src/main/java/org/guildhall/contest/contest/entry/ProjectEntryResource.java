package org.guildhall.contest.contest.entry;

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

@Path("/projects/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "报名 · entries",
        description = "会员参加赛项：本人报名或由组织者报名，退出则名额让出。"
                + "Members enter projects, by themselves or by organisers; who withdraws gives the place up.")
class ProjectEntryResource {

    private final EntryService service;
    private final EntryLists lists;

    ProjectEntryResource(EntryService service, EntryLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @SignedIn
    @Operation(
            operationId = "enterProject",
            summary = "报名 · enter a project",
            description = "填写 memberId 由组织者代为报名，不填则为已激活的会员本人报名；团体赛项由组织者填写 members 与队名。"
                    + "每人每个赛项只能报名一次，退出后可再次报名；名额满时进入候补，不设候补的返回 409 project-full。"
                    + "With memberId an organiser enters a member, without it an activated member enters; for teams an"
                    + " organiser gives members and the team's name. Once a project, again after withdrawing; beyond capacity"
                    + " one waits, or gets 409 project-full where nobody can.")
    @Creates("/entries/{id}")
    public EntryView enter(@PathParam("id") UUID projectId, @NotNull @Valid NewEntry wish) {
        return service.enter(projectId, wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listEntries",
            summary = "报名列表 · list a project's entries",
            description = "按报名的先后，含候补和已退出的。In the order they came, with those waiting and withdrawn.")
    public Page<EntryView> list(@PathParam("id") UUID projectId, @BeanParam PageQuery page) {
        return lists.list(projectId, page);
    }
}
