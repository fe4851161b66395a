package org.guildhall.membership.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "任职 · appointments", description = "谁在哪里可以做什么。Who may do what, and where.")
class AppointmentResource {

    private final AppointmentService appointments;

    AppointmentResource(AppointmentService appointments) {
        this.appointments = appointments;
    }

    @POST
    @Idempotent
    @Creates("/appointments/{id}")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "appoint", summary = "任命 · appoint somebody to a position")
    public AppointmentView appoint(@NotNull @Valid Appoint appointing) {
        return appointments.appoint(appointing);
    }

    @GET
    @Requires({Position.ADMINISTRATOR, Position.AUDITOR})
    @Operation(
            operationId = "listAppointments",
            summary = "列出管理范围内的任职 · list the appointments in scope, ended ones too")
    public Page<AppointmentView> list(
            @Parameter(description = "令牌的 sub · the subject of the person's tokens")
                    @QueryParam("subject")
                    @Size(max = 200) @Nullable String subject,
            @Parameter(description = "仅此组织 · that organisation alone") @QueryParam("organisation") @Nullable UUID organisationId,
            @BeanParam PageQuery page) {
        return appointments.list(subject, organisationId, page);
    }

    @POST
    @Path("/{id}/end")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "endAppointment", summary = "免职 · end an appointment; it takes effect at once")
    public AppointmentView end(UUID id) {
        return appointments.end(id);
    }
}
