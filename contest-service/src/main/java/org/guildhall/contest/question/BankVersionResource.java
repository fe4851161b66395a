package org.guildhall.contest.question;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

@Path("/question-banks/{id}/versions")
@Tag(name = "题库 · question banks")
@Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
class BankVersionResource {

    private final BankPublication publication;
    private final Cursors cursors;

    BankVersionResource(BankPublication publication, Cursors cursors) {
        this.publication = publication;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listBankVersions", summary = "题库版本列表 · list the published versions of a bank")
    public Page<BankVersionSummary> list(
            @PathParam("id") UUID id,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        String route = "bank-versions:" + id;
        int after = cursor == null
                ? 0
                : Integer.parseInt(cursors.decode(route, cursor).get(0));
        int size = Limits.of(limit);
        return Page.of(publication.list(id, after, size + 1), size, last -> cursors.encode(route, last.number()));
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "getBankVersion",
            summary = "查看题库版本 · read a published version, with keys",
            description = "发布时的题目和答案，此后不变。")
    public BankVersionView read(@PathParam("id") UUID id, @PathParam("number") int number) {
        return publication.read(id, number);
    }
}
