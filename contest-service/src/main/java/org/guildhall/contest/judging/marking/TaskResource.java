package org.guildhall.contest.judging.marking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.IfMatch;

@Path("/judging/tasks")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
@Tag(
        name = "评分 · marking",
        description = "裁判本人的任务：只见盲号，可断续保存，定稿后不可再改。"
                + "A judge's own tasks: blind codes only, saved bit by bit, fixed once finalised.")
class TaskResource {

    private final TaskLists lists;
    private final MarkingService service;

    TaskResource(TaskLists lists, MarkingService service) {
        this.lists = lists;
        this.service = service;
    }

    @Schema(description = "裁判自行回避 · why a judge must not mark an entry")
    record SelfRecusalReason(
            @NotBlank @Size(max = 500) @Schema(description = "原因 · reason", examples = "认出是本人徒弟的作品")
            String reason) {}

    @GET
    @Operation(
            operationId = "listMyTasks",
            summary = "我的待评任务 · list my open tasks",
            description = "已分派和草稿，不含已定稿的。Assigned ones and drafts, not those finalised.")
    public Page<OpenTask> list(@BeanParam PageQuery page) {
        return lists.list(page);
    }

    @GET
    @Path("{sheet}")
    @Operation(
            operationId = "getMyTask",
            summary = "查看任务 · read a whole task",
            description =
                    "一次取得评分规则与本人已保存的评分，及其 ETag。" + "The rules of marking and one's own marks at once, with their ETag.")
    public TaskView read(@PathParam("sheet") UUID id) {
        return lists.read(id);
    }

    @PATCH
    @Path("{sheet}")
    @Operation(
            operationId = "saveMarks",
            summary = "保存评分 · save some marks",
            description = "只更新给出的评分项；须在 If-Match 中带上读到的 ETag，另一台设备已保存时返回 412，重新读取后再存。"
                    + "Only the criteria given change; If-Match needs the ETag that was read, 412 when another device has"
                    + " saved since: read again, then save.")
    public SheetView save(@PathParam("sheet") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid MarksPatch patch) {
        return service.save(id, ifMatch, patch);
    }

    @POST
    @Path("{sheet}/finalise")
    @Operation(
            operationId = "finaliseSheet",
            summary = "定稿 · finalise a sheet",
            description = "所有评分项都须有评分；定稿后不可再改。须在 If-Match 中带上读到的 ETag。"
                    + "Every criterion needs a mark; fixed from then on. If-Match needs the ETag that was read.")
    public SheetView finalise(@PathParam("sheet") UUID id, @BeanParam IfMatch ifMatch) {
        return service.finalise(id, ifMatch);
    }

    @POST
    @Path("{sheet}/recuse")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Operation(
            operationId = "recuseMyself",
            summary = "自行回避 · recuse myself from a task",
            description = "按盲号回避；任务尽可能改派他人，已评的不再计入。"
                    + "By blind code; the task goes to others where it can, and marks no longer count.")
    public void recuse(@PathParam("sheet") UUID id, @NotNull @Valid SelfRecusalReason why) {
        service.recuse(id, why.reason());
    }
}
