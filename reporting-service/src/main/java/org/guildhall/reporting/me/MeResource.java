package org.guildhall.reporting.me;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "首页 · first screen", description = "前端据此决定显示哪些菜单。So that a front end knows its menu.")
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
            description = "令牌主体现有的任职，以及可看哪些组织的统计。Which positions the token stands for, and whose figures it opens.")
    public MeView read() {
        return service.read();
    }
}
