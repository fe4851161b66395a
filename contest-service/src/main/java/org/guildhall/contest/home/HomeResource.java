package org.guildhall.contest.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;

@Path("/home")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "首页 · first screen",
        description =
                "前端首页一次读取所需的一切；完整列表另有分页接口。All that a first screen needs; whole lists are read page by page elsewhere.")
class HomeResource {

    private final HomeService service;

    HomeResource(HomeService service) {
        this.service = service;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getHome",
            summary = "会员首页 · a member's first screen",
            description =
                    "向本人开放的竞赛、答题、问卷及本人的情况，本人的报名、奖券、荣誉、证书、晋级和补贴，各至多 20 项。"
                            + "What is open to the calling member, how they stand in it, and what is theirs, at most 20 of each.")
    public HomeView read() {
        return service.read();
    }
}
