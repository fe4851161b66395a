package org.guildhall.contest.award;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/prizes")
@Tag(name = "证书 · certificates")
class ContestPrizeResource {

    private static final List<String> START = List.of(new UUID(0, 0).toString(), "0", new UUID(0, 0).toString());

    private final CertificateService service;
    private final Cursors cursors;

    ContestPrizeResource(CertificateService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listPrizes",
            summary = "获奖名单 · list a contest's prizes and medals",
            description = "按赛项和名次；结果公布前仅组织者和审计员可见。")
    public Page<PrizeView> list(
            @PathParam("id") UUID contestId,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        String route = "prizes:" + contestId;
        List<String> after = cursor == null ? START : cursors.decode(route, cursor);
        int size = Limits.of(limit);
        return Page.of(
                service.prizes(
                        contestId,
                        UUID.fromString(after.get(0)),
                        Integer.parseInt(after.get(1)),
                        UUID.fromString(after.get(2)),
                        size + 1),
                size,
                last -> cursors.encode(route, last.projectId(), last.rank(), last.entryId()));
    }
}
