package org.guildhall.membership.member.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.membership.member.status.StatusRequests.NewPersuasion;

@Path("/members/{id}/persuasions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class PersuasionResource {

    private final PersuasionService persuasions;

    PersuasionResource(PersuasionService persuasions) {
        this.persuasions = persuasions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "recordPersuasion",
            summary = "登记劝导 · record that the union talked to a member who pays no fees and takes part in nothing")
    public Persuasion record(@PathParam("id") UUID id, @NotNull @Valid NewPersuasion persuasion) {
        return persuasions.record(id, persuasion);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "listPersuasions",
            summary = "劝导记录 · when and how the union talked to a member, newest first")
    public Page<Persuasion> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return persuasions.list(id, page);
    }
}
