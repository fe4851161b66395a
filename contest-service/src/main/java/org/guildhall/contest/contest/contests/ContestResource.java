package org.guildhall.contest.contest.contests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;

@Path("/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "竞赛 · contests",
        description = "劳动和技能竞赛：草稿、报名、进行、评分、公示、结束。" + "Contests: draft, entries, contest, marking, publication, final.")
class ContestResource {

    private final ContestService service;
    private final ContestLists lists;

    ContestResource(ContestService service, ContestLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "createContest",
            summary = "创建竞赛 · create a contest",
            description =
                    "新竞赛是草稿，开放报名前只有组织者可见。" + "A new contest is a draft, which only organisers see until entries open.")
    @Creates("/contests/{id}")
    public ContestView create(@NotNull @Valid NewContest wish) {
        return service.create(wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listContests",
            summary = "竞赛列表 · list the contests of one's scope",
            description = "管理范围内的竞赛，新的在前。Contests within one's scope, newest first.")
    public Page<ContestView> list(
            @QueryParam("organisation") @Parameter(description = "只看该工会及其下级 · this organisation's subtree")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return lists.list(organisation, page);
    }

    @GET
    @Path("open")
    @SignedIn
    @Operation(
            operationId = "listOpenContests",
            summary = "可报名的竞赛 · list the contests open to me",
            description = "会员本人所在工会及其上级工会正在或即将接受报名的竞赛，新的在前。"
                    + "Contests of one's own union and those above it that take entries now or soon, newest first.")
    public Page<ContestView> listOpen(@BeanParam PageQuery page) {
        return lists.listOpen(page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getContest",
            summary = "查看竞赛 · read a contest",
            description = "组织者可见管理范围内的竞赛，会员可见面向自己的已公布竞赛。"
                    + "Organisers see those within their scope, members published ones that are for them.")
    public ContestView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @PATCH
    @Path("{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "changeContest",
            summary = "修改竞赛草稿 · change a draft",
            description = "仅限草稿；须在 If-Match 中带上读到的 ETag。Drafts only; If-Match needs the ETag that was read.")
    public ContestView change(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ContestChange change) {
        return service.change(id, ifMatch, change);
    }

    @POST
    @Path("{id}/open")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "openContest",
            summary = "开放报名 · open for entry",
            description = "公布竞赛；会员在报名时间内可以报名。Publishes the contest; members may enter while entries are open.")
    public ContestView open(@PathParam("id") UUID id) {
        return service.open(id);
    }

    @POST
    @Path("{id}/cancel")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "cancelContest",
            summary = "取消竞赛 · cancel a contest",
            description = "公示前可以取消，不可恢复；评分结束后须由另一人取消。"
                    + "Until results are published, for good; after marking has closed another person has to.")
    public ContestView cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }
}
