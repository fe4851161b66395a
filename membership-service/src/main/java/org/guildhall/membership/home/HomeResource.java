package org.guildhall.membership.home;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;

/** The first calls of an app. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "首页 · home",
        description = "登录后最先要的：我是谁，与我有关的一切。What an app asks first: who somebody is, and all that concerns them.")
@SignedIn
class HomeResource {

    private final MeService me;
    private final HomeService home;

    HomeResource(MeService me, HomeService home) {
        this.me = me;
        this.home = home;
    }

    @GET
    @Path("/me")
    @Operation(
            operationId = "getMe",
            summary = "我是谁 · who signed in",
            description =
                    "会籍和现任职务，供应用生成菜单；不是会员也可以查询。One's membership and positions, for an app's menu; for non-members too.")
    public Me me() {
        return me.read();
    }

    @GET
    @Path("/home")
    @Operation(
            operationId = "getHome",
            summary = "首页 · all a first screen needs",
            description =
                    "会籍、会员卡、成长阶梯、入会申请、消息。未激活的，按令牌中已验证的手机号列出申请，不含姓名和回执。Membership, card, ladder,"
                            + " applications and notices. Who hasn't activated sees the applications sent with the verified phone, without names and receipts.")
    public Home home(@BeanParam AskedLanguage language) {
        return home.read(language);
    }
}
