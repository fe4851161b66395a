package org.guildhall.membership.enrolment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

/** The applications of one recruitment session: its list, and confirming all that wait. */
@Path("/recruitment-sessions/{id}/applications")
@Tag(name = "入会 · enrolment")
@Requires(Position.ENROLMENT_OFFICER)
class SessionApplicationResource {

    private final ApplicationService applications;
    private final Cursors cursors;

    SessionApplicationResource(ApplicationService applications, Cursors cursors) {
        this.applications = applications;
        this.cursors = cursors;
    }

    @Schema(description = "确认人数 · how many were confirmed")
    record ConfirmedCount(int confirmed) {}

    @GET
    @Operation(
            operationId = "listApplications",
            summary = "一场职工沟通会的入会申请 · the applications of a session, in order of arrival")
    public Page<ApplicationView> list(
            @PathParam("id") UUID sessionId,
            @Parameter(description = "申请状态，默认全部 · all unless told") @QueryParam("status") ApplicationStatus status,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        String route = "applications|" + sessionId + "|" + status;
        UUID after = cursors.after(route, cursor);
        int size = Limits.of(limit);
        List<ApplicationView> found = applications.list(sessionId, status, after, size + 1);
        return Page.of(found, size, last -> cursors.encode(route, last.id()));
    }

    @POST
    @Path("/confirm-all")
    @Operation(operationId = "confirmAllApplications", summary = "整场确认入会 · confirm everything that waits in a session")
    public ConfirmedCount confirmAll(@PathParam("id") UUID sessionId) {
        int confirmed = 0;
        int chunk;
        do {
            chunk = applications.confirmChunk(sessionId);
            confirmed += chunk;
        } while (chunk == ApplicationService.CHUNK);
        return new ConfirmedCount(confirmed);
    }
}
