package org.guildhall.membership.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.Cache;

/** The code that hangs on an organisation's wall. */
@Path("/organisations/{id}/standing-code")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "职工沟通会 · recruitment sessions")
class StandingCodeResource {

    private final StandingCodeService codes;

    StandingCodeResource(StandingCodeService codes) {
        this.codes = codes;
    }

    @POST
    @Idempotent
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "putStandingCode",
            summary = "启用或更换长期入会码 · make an organisation's standing code, or replace its token",
            description =
                    "扫码入会与职工沟通会相同，但没有截止时间，也不计为一场沟通会；更换后旧码立即失效。Joins as a recruitment session does,"
                            + " without an end and without counting as one that was held; a replaced token stops working at once.")
    public StandingCodeView put(@PathParam("id") UUID id, @NotNull @Valid PutStandingCode code) {
        return codes.put(id, code);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getStandingCode", summary = "查看长期入会码 · read an organisation's standing code")
    public StandingCodeView read(@PathParam("id") UUID id) {
        return codes.read(id);
    }

    @POST
    @Path("/revoke")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "revokeStandingCode",
            summary = "停用长期入会码 · revoke an organisation's standing code; nobody joins by it any more")
    public void revoke(@PathParam("id") UUID id) {
        codes.revoke(id);
    }

    /** Not to be cached, as with sessions. */
    @GET
    @Path("/join-code.svg")
    @Produces("image/svg+xml")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getStandingCodeAsSvg", summary = "长期入会二维码（SVG） · the standing code for posters")
    public String joinCodeAsSvg(@PathParam("id") UUID id) {
        return codes.joinCode(id).svg();
    }

    @GET
    @Path("/join-code.png")
    @Produces("image/png")
    @Cache(noStore = true)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "getStandingCodeAsPng", summary = "长期入会二维码（PNG） · the standing code for screens")
    public byte[] joinCodeAsPng(@PathParam("id") UUID id) {
        return codes.joinCode(id).png();
    }
}
