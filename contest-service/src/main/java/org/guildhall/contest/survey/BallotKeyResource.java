package org.guildhall.contest.survey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;

@Path("/surveys/{id}/ballot-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "问卷 · surveys")
class BallotKeyResource {

    private final BallotService service;

    BallotKeyResource(BallotService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getBallotKey",
            summary = "选票公钥 · the public key to blind a ballot for",
            description = "按 RFC 9474（RSABSSA-SHA384-PSS-Deterministic）：客户端取 32 字节随机数，用此公钥盲化后领取选票。"
                    + "By RFC 9474 (RSABSSA-SHA384-PSS-Deterministic): a client takes 32 random bytes, blinds them with this"
                    + " key and takes a ballot.")
    @Refuses({409, 422})
    public BallotKeyView read(@PathParam("id") UUID id) {
        return service.key(id);
    }
}
