package org.guildhall.contest.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "首页 · first screen")
class MeResource {

    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getMe",
            summary = "我是谁 · who am I",
            description =
                    "令牌主体所关联的会员、现有的任职、担任裁判的赛项，供前端决定显示哪些菜单。"
                            + "Which member, which positions and which panels the token stands for, so that a front end knows its menu.")
    public MeView read() {
        return service.read();
    }
}
