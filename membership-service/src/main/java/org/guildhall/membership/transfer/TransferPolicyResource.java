package org.guildhall.membership.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.IfMatch;

@Path("/organisations/{id}/transfer-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会籍接转 · transfers")
class TransferPolicyResource {

    private final TransferPolicyService policies;

    TransferPolicyResource(TransferPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "getTransferPolicy",
            summary = "查看接转期限 · read how long unions have to answer",
            description =
                    "就近适用上级所定的期限，没有则为 15 天、提前 5 天提醒。As the nearest organisation above has set it, else 15 days with"
                            + " a reminder 5 days before.")
    public TransferPolicyView read(@PathParam("id") UUID organisationId) {
        return policies.read(organisationId);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "putTransferPolicy",
            summary = "制定接转期限 · set how long unions have to answer",
            description = "省级及以上制定，适用于其全部下级；办理中的接转不变。Provinces and above set it for all below them; transfers under"
                    + " way keep their days.")
    public TransferPolicyView put(
            @PathParam("id") UUID organisationId, @NotNull @Valid EditTransferPolicy edit, @BeanParam IfMatch ifMatch) {
        return policies.put(organisationId, edit, ifMatch);
    }
}
