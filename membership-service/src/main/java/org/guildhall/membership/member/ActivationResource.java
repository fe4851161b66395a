package org.guildhall.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Refuses;
import org.guildhall.membership.privacy.AuditReason;
import org.jboss.resteasy.reactive.Cache;

/** The way to one's membership without its phone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class ActivationResource {

    private final ActivationCodes codes;
    private final CodeActivations activations;

    ActivationResource(ActivationCodes codes, CodeActivations activations) {
        this.codes = codes;
        this.activations = activations;
    }

    /** Not kept for a repeated call: a code is told once, and another one takes its place. */
    @POST
    @Path("/members/{id}/activation-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Creates
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "giveActivationCode",
            summary = "发放激活码 · give a member a code to activate without the phone on record",
            description =
                    "用于多人共用手机号、或登录手机号与登记不同的会员；核对证件后发放，30 分钟内一次有效，理由记入审计。For members who share a"
                            + " phone or sign in with another one than on record, once an officer has seen the document: good once, for 30 minutes.")
    public ActivationCode give(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return codes.give(id, reason.reason());
    }

    @POST
    @Path("/activations/by-code")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(
            operationId = "activateByCode",
            summary = "凭激活码网上激活 · link the signed-in person to a membership by an officer's code",
            description = "凭激活码与证件号码后四位，不需要已验证的手机号；尝试次数与网上激活一并限制。By the code and the last four of the document, without"
                    + " a verified phone; tries are limited together with those of the other way.")
    @Refuses(429)
    public MemberView activate(@NotNull @Valid CodeClaim claim) {
        return activations.activate(claim);
    }
}
