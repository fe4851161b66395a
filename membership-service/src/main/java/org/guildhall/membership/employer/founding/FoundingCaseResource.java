package org.guildhall.membership.employer.founding;

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
import org.jspecify.annotations.Nullable;

@Path("/founding-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "建会线索 · founding cases",
        description = "兜底工会中同一单位的会员达到 25 人即立案，由上级工会建会。Twenty-five members of a catch-all union have one"
                + " employer: the union above may found one for them (Trade Union Law art. 11).")
class FoundingCaseResource {

    private final FoundingCaseReading reading;
    private final FoundingCaseService service;

    FoundingCaseResource(FoundingCaseReading reading, FoundingCaseService service) {
        this.reading = reading;
        this.service = service;
    }

    @GET
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "listFoundingCases",
            summary = "管理范围内的建会线索 · the founding cases in scope, the newest first")
    public Page<FoundingCaseView> list(
            @Parameter(description = "状态，默认全部 · all unless told") @QueryParam("status") @Nullable FoundingCaseStatus status,
            @Parameter(description = "兜底工会，默认全部 · of one catch-all union, of all unless told")
                    @QueryParam("organisation")
                    @Nullable UUID organisation,
            @BeanParam PageQuery page) {
        return reading.list(status, organisation, page);
    }

    @GET
    @Path("/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getFoundingCase", summary = "查看建会线索 · read a founding case")
    public FoundingCaseView read(UUID id) {
        return reading.read(id);
    }

    @GET
    @Path("/{id}/members")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "listFoundingCaseMembers",
            summary = "线索涉及的会员，姓名脱敏 · the members it is about today, their names masked")
    public Page<FoundingCaseMember> members(UUID id, @BeanParam PageQuery page) {
        return reading.members(id, page);
    }

    @POST
    @Path("/{id}/found")
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "foundFromCase",
            summary = "建会并转入会员 · found the union, with the members in it",
            description = "在上级工会之下成立，线索涉及的会员一并转入。Under the union above the catch-all union, in one step.")
    public FoundingCaseView found(UUID id, @NotNull @Valid FoundFromCase founding) {
        return service.found(id, founding);
    }

    @POST
    @Path("/{id}/dismiss")
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "dismissFoundingCase",
            summary = "搁置 · dismiss a founding case, with a reason",
            description = "会员增加五分之一或半年后可再次立案。It opens again when there are a fifth more members, or after half a year.")
    public FoundingCaseView dismiss(UUID id, @NotNull @Valid DismissFoundingCase dismissing) {
        return service.dismiss(id, dismissing);
    }
}
