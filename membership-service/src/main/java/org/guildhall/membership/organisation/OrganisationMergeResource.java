package org.guildhall.membership.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.IfMatch;

/** Merges an organisation into another one. */
@Path("/organisations/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工会组织 · organisations")
@Requires(Position.ADMINISTRATOR)
class OrganisationMergeResource {

    private final OrganisationEndService ends;

    OrganisationMergeResource(OrganisationEndService ends) {
        this.ends = ends;
    }

    @POST
    @Operation(
            operationId = "mergeOrganisation",
            summary = "工会合并 · merge an organisation into another one of the same level",
            description =
                    "会员、场次、待审申请、任职和下级一并转入。Members, sessions, waiting applications, appointments and children go along.")
    public OrganisationView merge(UUID id, @NotNull @Valid MergeOrganisation merging, @BeanParam IfMatch ifMatch) {
        return ends.merge(id, merging, ifMatch);
    }
}
