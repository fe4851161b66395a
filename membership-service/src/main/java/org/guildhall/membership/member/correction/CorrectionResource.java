package org.guildhall.membership.member.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.guildhall.kit.web.IfMatch;
import org.guildhall.kit.web.Refuses;
import org.guildhall.membership.member.MemberView;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class CorrectionResource {

    private final CountedCorrections corrections;
    private final OwnMobileService mobiles;

    CorrectionResource(CountedCorrections corrections, OwnMobileService mobiles) {
        this.corrections = corrections;
        this.mobiles = mobiles;
    }

    @POST
    @Path("/members/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.ENROLMENT_OFFICER)
    @Refuses(429)
    @Operation(
            operationId = "correctMember",
            summary = "更正会员信息 · set right what is on record of a member, for a reason that goes on record",
            description = "更正证件后，原号码仍归本人，不能凭它再次入会。After a document was corrected nobody joins by the number of before.")
    public MemberView correct(
            @PathParam("id") UUID id, @NotNull @Valid MemberCorrection correction, @BeanParam IfMatch ifMatch) {
        return corrections.correct(id, correction, ifMatch);
    }

    @POST
    @Path("/members/me/mobile")
    @SignedIn
    @Operation(
            operationId = "takeOwnMobile",
            summary = "更新本人手机号 · bring one's own mobile number up to date, by the verified phone of the token")
    public MemberView takeMobile() {
        return mobiles.take();
    }
}
