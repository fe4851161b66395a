package org.guildhall.membership.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

/** Where officers decide applications, singly or a whole session at once. */
@Path("/")
@Tag(name = "入会 · enrolment")
@Requires(Position.ENROLMENT_OFFICER)
class ApplicationResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ApplicationService applications;
    private final Cursors cursors;

    ApplicationResource(ApplicationService applications, Cursors cursors) {
        this.applications = applications;
        this.cursors = cursors;
    }

    /** Why an application is refused. */
    record Rejection(@NotNull RejectionReason reasonCode, @Size(max = 200) String note) {}

    record ConfirmedCount(int confirmed) {}

    @GET
    @Path("/recruitment-sessions/{id}/applications")
    @Operation(operationId = "listApplications", summary = "一场职工沟通会的入会申请 · the applications of a session, in order of arrival")
    public Page<ApplicationView> list(
            @PathParam("id") UUID sessionId,
            @QueryParam("status") ApplicationStatus status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        String route = "applications|" + sessionId + "|" + status;
        UUID after = cursor == null
                ? BEFORE_ALL
                : UUID.fromString(cursors.decode(route, cursor).get(0));
        int size = Limits.of(limit);
        List<ApplicationView> found = applications.list(sessionId, status, after, size + 1);
        return Page.of(found, size, last -> cursors.encode(route, last.id()));
    }

    @POST
    @Path("/recruitment-sessions/{id}/confirm-all")
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

    @GET
    @Path("/applications/{id}")
    @Operation(operationId = "getApplication", summary = "查看入会申请 · an application, personal values masked")
    public ApplicationView read(@PathParam("id") UUID id) {
        return applications.read(id);
    }

    @POST
    @Path("/applications/{id}/confirm")
    @Operation(operationId = "confirmApplication", summary = "确认入会 · confirm: the applicant becomes a member")
    public ApplicationView confirm(@PathParam("id") UUID id) {
        return applications.confirm(id);
    }

    @POST
    @Path("/applications/{id}/reject")
    @Operation(operationId = "rejectApplication", summary = "不予入会 · refuse with a reason the applicant will read")
    public ApplicationView reject(@PathParam("id") UUID id, @NotNull @Valid Rejection rejection) {
        return applications.reject(id, rejection.reasonCode(), rejection.note());
    }
}
