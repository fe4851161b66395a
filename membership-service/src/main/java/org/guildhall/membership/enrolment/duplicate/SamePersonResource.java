package org.guildhall.membership.enrolment.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Persons who were recorded twice before documents were known by what lasts of them. */
@Path("/same-persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class SamePersonResource {

    private final SamePersonService persons;

    SamePersonResource(SamePersonService persons) {
        this.persons = persons;
    }

    @GET
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "listSamePersons",
            summary = "同一人的重复记录 · persons who were recorded twice, with their memberships and applications",
            description = "只列出全部在该组织之内的记录。Pairs that lie wholly within the organisation, for an officer to settle.")
    public Page<SamePersonView> list(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam PageQuery page) {
        return persons.list(organisation, page);
    }
}
