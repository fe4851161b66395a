package org.guildhall.contest.outcome.trail;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/contests/{id}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class AuditTrailResource {

    private final AuditTrail trail;

    AuditTrailResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listAudit",
            summary = "操作记录 · what was done to a contest",
            description = "只增不改，按发生的先后。Only ever added to, in the order it happened.")
    public Page<AuditRecordView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return trail.list(id, page);
    }
}
