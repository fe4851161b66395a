package org.guildhall.membership.enrolment.application;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.jspecify.annotations.Nullable;

/** The applications of one recruitment session: its list, and confirming all that wait. */
@Path("/recruitment-sessions/{id}/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "入会 · enrolment")
@Requires(Position.ENROLMENT_OFFICER)
class SessionApplicationResource {

    private final ApplicationService applications;

    SessionApplicationResource(ApplicationService applications) {
        this.applications = applications;
    }

    @Schema(description = "确认人数 · how many were confirmed")
    record ConfirmedCount(
            int confirmed,

            @Schema(description = "本人的申请，须由其他人员确认 · one's own, which another officer must confirm")
            int leftOut) {}

    @GET
    @Operation(
            operationId = "listApplications",
            summary = "一场职工沟通会的入会申请 · the applications of a session, in order of arrival")
    public Page<ApplicationView> list(
            @PathParam("id") UUID sessionId,
            @Parameter(description = "申请状态，默认全部 · all unless told") @QueryParam("status") @Nullable ApplicationStatus status,
            @BeanParam PageQuery page) {
        return applications.list(sessionId, status, page);
    }

    @POST
    @Path("/confirm-all")
    @Operation(operationId = "confirmAllApplications", summary = "整场确认入会 · confirm everything that waits in a session")
    public ConfirmedCount confirmAll(@PathParam("id") UUID sessionId) {
        ApplicationService.Confirmed done = applications.confirmAll(sessionId);
        return new ConfirmedCount(done.confirmed(), done.leftOut());
    }
}
