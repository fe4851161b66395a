package org.guildhall.membership.enrolment.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.web.Refuses;
import org.guildhall.kit.web.WantedLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages a scanned code opens on a phone. What they send goes to the join route. */
@Path("/join")
@Produces(HtmlPage.MEDIA_TYPE)
@Tag(name = "入会 · enrolment")
@OpenToPublic
class JoinPageResource {

    private final JoinPageService pages;

    JoinPageResource(JoinPageService pages) {
        this.pages = pages;
    }

    @GET
    @Path("/{joinToken}")
    @Operation(
            operationId = "openJoinPage",
            summary = "扫码入会页面 · the page of a scanned code",
            description = "手机页面，zh-CN 为默认语言。lang=en or Accept-Language choose English.")
    @Refuses(409)
    public RestResponse<String> form(@PathParam("joinToken") String joinToken, @BeanParam WantedLanguage language) {
        return pages.form(joinToken, language).response();
    }

    @GET
    @Path("/receipts/{receipt}")
    @Operation(
            operationId = "openProgressPage",
            summary = "入会进度页面 · the page of a receipt",
            description = "回执、会员卡面与审核进度。The receipt, the card face, and where the application stands.")
    public RestResponse<String> progress(@PathParam("receipt") String receipt, @BeanParam WantedLanguage language) {
        return pages.progress(receipt, language).response();
    }
}
