package org.guildhall.membership.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/appointments")
@Tag(name = "任职 · appointments", description = "谁在哪里可以做什么。Who may do what, and where.")
class AppointmentResource {

    private final AppointmentService service;
    private final AppointmentRepository repository;
    private final Caller caller;
    private final Cursors cursors;

    AppointmentResource(AppointmentService service, AppointmentRepository repository, Caller caller, Cursors cursors) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "appoint", summary = "任命 · appoint somebody to a position")
    @APIResponse(
            responseCode = "201",
            description = "已任命 · appointed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AppointmentView.class)))
    public RestResponse<AppointmentView> appoint(@NotNull @Valid Appoint appointing) {
        AppointmentView view = service.appoint(appointing).view();
        return RestResponse.ResponseBuilder.<AppointmentView>created(URI.create("/appointments/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Requires({Position.ADMINISTRATOR, Position.AUDITOR})
    @Operation(
            operationId = "listAppointments",
            summary = "列出管理范围内的任职 · list the appointments in scope, ended ones too")
    public Page<AppointmentView> list(
            @Parameter(description = "令牌的 sub · the subject of the person's tokens")
                    @QueryParam("subject")
                    @Size(max = 200) String subject,
            @Parameter(description = "仅此组织 · that organisation alone") @QueryParam("organisation") UUID organisationId,
            @BeanParam PageQuery page) {
        List<String> scope = caller.scope(Position.AUDITOR);
        return cursors.rising(
                        "appointments|" + subject + "|" + organisationId,
                        page,
                        (after, size) -> repository.findInScope(scope, subject, organisationId, after, size),
                        Appointment::id)
                .map(Appointment::view);
    }

    @POST
    @Path("/{id}/end")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "endAppointment", summary = "免职 · end an appointment; it takes effect at once")
    public AppointmentView end(UUID id) {
        return service.end(id).view();
    }
}
