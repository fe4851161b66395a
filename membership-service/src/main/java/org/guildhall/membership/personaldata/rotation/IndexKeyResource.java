package org.guildhall.membership.personaldata.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.membership.privacy.AuditReason;

/** The exchange of the key of fingerprints, for who runs the service. */
@Path("/blind-index-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息 · personal data")
class IndexKeyResource {

    private final IndexKeyService keys;

    IndexKeyResource(IndexKeyService keys) {
        this.keys = keys;
    }

    @GET
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "getBlindIndexKey",
            summary = "索引密钥的状态 · which key fingerprints are made with",
            description =
                    "现用序号、待更新行数与历次轮换。The number in use, how many rows are still to be renewed, and every exchange.")
    public IndexKeyView read() {
        return keys.read();
    }

    @POST
    @Path("/rotate")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "rotateBlindIndexKey",
            summary = "启用下一个索引密钥 · bring the next key of fingerprints into use",
            description = "须先以新密钥为末位重启全部实例。随即在后台一次性更新全部指纹，期间入会等请求等待或得 503，不丢失；重复请求无妨。"
                    + "Restart all instances with the new key at the end first. All fingerprints are renewed at once in the"
                    + " background; joins and whatever else needs these tables wait meanwhile or are answered 503, and nothing"
                    + " is lost. Asked for twice it is done once.")
    public IndexKeyView rotate(@NotNull @Valid AuditReason reason) {
        return keys.rotate(reason.reason());
    }
}
