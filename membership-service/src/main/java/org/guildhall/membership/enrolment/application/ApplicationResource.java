package org.guildhall.membership.enrolment.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.guildhall.kit.security.Requires;
import org.jspecify.annotations.Nullable;

/** Where officers decide applications. */
@Path("/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "入会 · enrolment")
@Requires(Position.ENROLMENT_OFFICER)
class ApplicationResource {

    private final ApplicationService applications;

    ApplicationResource(ApplicationService applications) {
        this.applications = applications;
    }

    /** Why an application is refused. */
    @Schema(description = "不予入会 · why an application is refused")
    record Rejection(
            @NotNull RejectionReason reasonCode,
            @Size(max = 200) @Nullable String note) {}

    @GET
    @Operation(operationId = "getApplication", summary = "查看入会申请 · an application, personal values masked")
    public ApplicationView read(@PathParam("id") UUID id) {
        return applications.read(id);
    }

    @POST
    @Path("/confirm")
    @Operation(operationId = "confirmApplication", summary = "确认入会 · confirm: the applicant becomes a member")
    public ApplicationView confirm(@PathParam("id") UUID id) {
        return applications.confirm(id);
    }

    @POST
    @Path("/reject")
    @Operation(operationId = "rejectApplication", summary = "不予入会 · refuse with a reason the applicant will read")
    public ApplicationView reject(@PathParam("id") UUID id, @NotNull @Valid Rejection rejection) {
        return applications.reject(id, rejection.reasonCode(), rejection.note());
    }
}
