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

/** Closes an organisation. */
@Path("/organisations/{id}/close")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工会组织 · organisations")
@Requires(Position.ADMINISTRATOR)
class OrganisationCloseResource {

    private final OrganisationEndService ends;

    OrganisationCloseResource(OrganisationEndService ends) {
        this.ends = ends;
    }

    @POST
    @Operation(
            operationId = "closeOrganisation",
            summary = "撤销工会 · close an organisation",
            description =
                    "有下级、会员、场次或长期入会码、待审的入会或建会申请、未办结的接转时拒绝，并告知数目。Refused, with the numbers, while there"
                            + " are children, members, sessions or a standing code, applications to join or to found, or transfers.")
    public OrganisationView close(UUID id, @NotNull @Valid CloseOrganisation closing, @BeanParam IfMatch ifMatch) {
        return ends.close(id, closing, ifMatch);
    }
}
