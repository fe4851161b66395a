package org.guildhall.membership.employer;

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

@Path("/stated-employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "用人单位 · employers")
@Requires(Position.ENROLMENT_OFFICER)
class StatedEmployerResource {

    private final StatedEmployerService stated;

    StatedEmployerResource(StatedEmployerService stated) {
        this.stated = stated;
    }

    @GET
    @Operation(
            operationId = "listStatedEmployers",
            summary = "会员填报而未登记的用人单位 · employers that members state and the register doesn't know",
            description = "按现有会员数由多到少；入会数分钟后列出。Those of most live members first; told some minutes after they joined.")
    public Page<StatedEmployerView> list(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam PageQuery page) {
        return stated.list(organisation, page);
    }

    @POST
    @Path("/link")
    @Operation(
            operationId = "linkStatedEmployer",
            summary = "关联到已登记的用人单位 · say which employer of the register is meant",
            description = "登记工会范围内如此填报的会员，含以后入会的。It holds for all within the keeper's scope who state it, those who"
                    + " join later too.")
    public LinkedMembers link(@NotNull @Valid LinkStatedEmployer linking) {
        return stated.link(linking);
    }
}
