package org.guildhall.contest.trail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/audit")
@Tag(name = "成绩 · results")
class AuditTrailResource {

    private final AuditTrail trail;

    AuditTrailResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "listAudit", summary = "操作记录 · what was done to a contest", description = "只增不改，按发生的先后。")
    public Page<AuditRecordView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        return trail.list(id, limit, cursor);
    }
}
