package org.guildhall.membership.organisation.election;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.jspecify.annotations.Nullable;

@Path("/organisations/elections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工会组织 · organisations")
class ElectionResource {

    private final ElectionService elections;

    ElectionResource(ElectionService elections) {
        this.elections = elections;
    }

    @GET
    @Requires({
        Position.ADMINISTRATOR,
        Position.ENROLMENT_OFFICER,
        Position.CONTEST_ORGANISER,
        Position.REFORM_OFFICER,
        Position.AUDITOR
    })
    @Operation(
            operationId = "listElections",
            summary = "待换届的工会 · unions whose election is due within 90 days or overdue, the earliest first")
    public Page<ElectionView> list(
            @Parameter(description = "换届状态，默认全部 · both unless told") @QueryParam("state") @Nullable ElectionState state,
            @BeanParam PageQuery page) {
        return elections.list(state, page);
    }
}
