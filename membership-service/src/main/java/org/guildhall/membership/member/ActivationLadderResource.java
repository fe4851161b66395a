package org.guildhall.membership.member;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

/** How far members have come. */
@Path("/organisations/{id}/activation-ladder")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class ActivationLadderResource {

    private final ActivationLadderService ladders;

    ActivationLadderResource(ActivationLadderService ladders) {
        this.ladders = ladders;
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "getActivationLadder",
            summary = "激活阶梯 · how far the members of an organisation and of all below it have come",
            description =
                    "每一级为已到达该级及以前各级的现有会员数，后一级不多于前一级；会员评家上线前 evaluated 为 0。Live members who have reached a rung and all"
                            + " before it, so no figure is above the one before; evaluated is 0 until members can evaluate their union.")
    public ActivationLadder count(@PathParam("id") UUID id) {
        return ladders.count(id);
    }
}
