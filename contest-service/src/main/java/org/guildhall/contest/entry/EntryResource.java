package org.guildhall.contest.entry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.SignedIn;

@Path("/entries")
@Tag(name = "报名 · entries")
class EntryResource {

    private final EntryService service;
    private final EntryLists lists;

    EntryResource(EntryService service, EntryLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(operationId = "listMyEntries", summary = "我的报名 · list my own entries", description = "会员本人的报名，新的在前。")
    public Page<EntryView> listMine(
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        return lists.listMine(limit, cursor);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "getEntry", summary = "查看报名 · read an entry", description = "管理范围内的或本人的报名。")
    public EntryView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Path("{id}/withdraw")
    @SignedIn
    @Operation(operationId = "withdrawEntry", summary = "退出 · withdraw an entry", description = "本人或组织者；名额随即让出。")
    public EntryView withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id);
    }
}
