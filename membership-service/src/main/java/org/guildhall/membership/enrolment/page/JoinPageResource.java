package org.guildhall.membership.enrolment.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    /** Where the page's own form goes when no script takes it; front ends use the join route. */
    @POST
    @Path("/{joinToken}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    @Operation(
            operationId = "joinByPage",
            summary = "不用脚本入会 · join by the page's own form",
            description = "浏览器不运行脚本时表单提交至此，答复为页面；前端请用 join。Where the form goes when no script takes it; answers with"
                    + " pages. Front ends use join.")
    @RequestBody(
            description = "表单的各项 · the fields of the form",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "核对手机号的页面 · the page that asks whether the mobile number is right",
            content = @Content(mediaType = HtmlPage.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "303",
            description = "转到回执 · on to the receipt",
            headers =
                    @Header(
                            name = "Location",
                            description = "回执页面的地址 · where the page of the receipt is",
                            schema = @Schema(type = SchemaType.STRING)))
    @Refuses({409, 422, 503})
    public CompletionStage<RestResponse<String>> join(
            @PathParam("joinToken") String joinToken, @NotNull byte[] body, @BeanParam WantedLanguage language) {
        return pages.join(joinToken, FormBody.read(body), language).thenApply(HtmlPage::response);
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
