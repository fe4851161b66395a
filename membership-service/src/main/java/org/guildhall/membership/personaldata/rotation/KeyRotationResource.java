package org.guildhall.membership.personaldata.rotation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

/** The rotation of keys, for who runs the service. */
@Path("/key-rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息 · personal data")
class KeyRotationResource {

    private final KeyRotationService rotation;

    KeyRotationResource(KeyRotationService rotation) {
        this.rotation = rotation;
    }

    @GET
    @Requires(Position.ADMINISTRATOR)
    @Operation(
            operationId = "getKeyRotation",
            summary = "密钥轮换进度 · how far the values of older keys are written anew under the key in use",
            description = "以新密钥为首位重启后，旧值在后台重新加密；全部完成后才可停用旧密钥。With a new key in front, older values are written"
                    + " anew in the background; only when all is done an older key can be taken out.")
    public KeyRotationView read() {
        return rotation.read();
    }
}
