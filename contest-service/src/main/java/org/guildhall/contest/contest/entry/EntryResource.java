package org.guildhall.contest.contest.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;

@Path("/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名 · entries")
class EntryResource {

    private final EntryService service;
    private final EntryLists lists;
    private final EntryConduct conduct;

    EntryResource(EntryService service, EntryLists lists, EntryConduct conduct) {
        this.service = service;
        this.lists = lists;
        this.conduct = conduct;
    }

    @Schema(description = "取消资格 · a disqualification")
    record Disqualification(
            @NotBlank @Size(max = 500) @Schema(description = "原因 · reason", examples = "携带禁用工具")
            String reason) {}

    @GET
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "listMyEntries",
            summary = "我的报名 · list my own entries",
            description = "会员本人的报名，新的在前。One's own entries, newest first.")
    public Page<EntryView> listMine(@BeanParam PageQuery page) {
        return lists.listMine(page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getEntry",
            summary = "查看报名 · read an entry",
            description = "管理范围内的或本人的报名。Within one's scope, or one's own.")
    public EntryView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Path("{id}/withdraw")
    @SignedIn
    @Operation(
            operationId = "withdrawEntry",
            summary = "退出 · withdraw an entry",
            description =
                    "本人或组织者，评分结束前；名额随即让给候补的第一名。"
                            + "By members themselves or organisers, until marking closes; the place goes to the first who waits.")
    public EntryView withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id);
    }

    @POST
    @Path("{id}/check-in")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "checkInEntry",
            summary = "签到 · check an entry in",
            description = "竞赛开始前；误记缺席的也可签到。Until the contest starts; who was marked absent by mistake, too.")
    public EntryView checkIn(@PathParam("id") UUID id) {
        return conduct.checkIn(id);
    }

    @POST
    @Path("{id}/absence")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "markEntryAbsent",
            summary = "缺席 · mark an entry absent",
            description = "竞赛开始前。Until the contest starts.")
    public EntryView missContest(@PathParam("id") UUID id) {
        return conduct.missContest(id);
    }

    @POST
    @Path("{id}/disqualify")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "disqualifyEntry",
            summary = "取消资格 · disqualify an entry",
            description = "评分结束前，须说明原因；不再计入成绩，也不可再次报名。"
                    + "Until marking closes, with a reason; counts no more, and can't enter again.")
    public EntryView disqualify(@PathParam("id") UUID id, @NotNull @Valid Disqualification why) {
        return conduct.disqualify(id, why.reason());
    }
}
