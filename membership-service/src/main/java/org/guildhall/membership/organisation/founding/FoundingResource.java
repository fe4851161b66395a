package org.guildhall.membership.organisation.founding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/founding-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "建会申请 · founding applications",
        description = "职工或单位申请建立工会，上级工会审批。Workers or their employer apply for a union; the union above decides.")
class FoundingResource {

    private final FoundingService foundings;
    private final FoundingDecisions decisions;
    private final FoundingReading reading;

    FoundingResource(FoundingService foundings, FoundingDecisions decisions, FoundingReading reading) {
        this.foundings = foundings;
        this.decisions = decisions;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @Creates("/founding-applications/{id}")
    @SignedIn
    @Operation(operationId = "applyToFound", summary = "申请建会 · apply for a union to be founded")
    public FoundingApplicationView apply(@NotNull @Valid ApplyToFound applying) {
        return reading.read(foundings.apply(applying));
    }

    @GET
    @Path("/mine")
    @SignedIn
    @Operation(
            operationId = "listOwnFoundingApplications",
            summary = "本人的建会申请 · one's own founding applications, newest first")
    public Page<FoundingApplicationView> mine(@BeanParam PageQuery page) {
        return reading.mine(page);
    }

    @GET
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "listFoundingApplications",
            summary = "管理范围内的建会申请 · founding applications to the unions in scope, in order of arrival")
    public Page<FoundingApplicationView> list(
            @Parameter(description = "申请状态，默认全部 · all unless told") @QueryParam("status") @Nullable FoundingStatus status,
            @BeanParam PageQuery page) {
        return reading.list(status, page);
    }

    @GET
    @Path("/{id}")
    @SignedIn
    @Operation(
            operationId = "getFoundingApplication",
            summary = "查看建会申请 · a founding application: one's own, or to a union that one administers")
    public FoundingApplicationView read(UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{id}/approve")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "approveFounding", summary = "批准建会 · found the union")
    public FoundingApplicationView approve(UUID id) {
        decisions.approve(id);
        return reading.read(id);
    }

    @POST
    @Path("/{id}/refuse")
    @Requires(Position.ADMINISTRATOR)
    @Operation(operationId = "refuseFounding", summary = "不予建会 · refuse to found the union")
    public FoundingApplicationView refuse(UUID id, @NotNull @Valid RefuseFounding refusing) {
        decisions.refuse(id, refusing);
        return reading.read(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @SignedIn
    @Operation(operationId = "withdrawFounding", summary = "撤回建会申请 · withdraw one's own founding application")
    public FoundingApplicationView withdraw(UUID id) {
        foundings.withdraw(id);
        return reading.read(id);
    }
}
