package org.guildhall.contest.selection;

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

@Path("/contests/{id}/chosen")
@Tag(name = "工匠选树 · selections")
class ContestChosenResource {

    private final RecognitionService service;
    private final Cursors cursors;

    ContestChosenResource(RecognitionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "listChosen", summary = "当选名单 · list who is chosen", description = "直接认定的和按名次入选的，按申报的先后。")
    public Page<ChosenView> list(
            @PathParam("id") UUID contestId,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        String route = "chosen:" + contestId;
        UUID after = cursors.after(route, cursor);
        int size = Limits.of(limit);
        return Page.of(service.chosen(contestId, after, size + 1), size, last -> cursors.encode(route, last.entryId()));
    }
}
