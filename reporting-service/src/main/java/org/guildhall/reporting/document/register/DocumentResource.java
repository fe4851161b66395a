package org.guildhall.reporting.document.register;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.web.WantedLanguage;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller chooses the representation by {@code Accept}; who takes anything gets JSON. */
@Path("/documents/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "文件 · documents", description = "由统计数字制成的文件及其验证。Documents made of statistics, and how to verify them.")
class DocumentResource {

    private static final String VARYING = "Accept, Accept-Language";

    private final DocumentRegister register;
    private final DocumentPage page;

    DocumentResource(DocumentRegister register, DocumentPage page) {
        this.register = register;
        this.page = page;
    }

    @GET
    @Cache(noStore = true)
    @OpenToPublic
    @Operation(
            operationId = "verifyDocument",
            summary = "验证文件 · verify a document by its code",
            description = "任何人凭校验码可查：文件是什么、数据截至何时、校验合计及各文件的 SHA-256；按 Accept 为 JSON 或网页，不含个人信息。"
                    + "Anybody can verify it by its code: what it is, up to when it is complete, its control totals and the SHA-256 of"
                    + " its files; by Accept as JSON or as a page, with nothing personal.")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "网页的语言，优先于 Accept-Language · language of the page, before Accept-Language",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = "网页的语言，默认中文 · language of the page, Chinese by default",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "登记内容 · what is on record",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IssuedDocument.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<IssuedDocument> verify(@PathParam("code") String code) {
        return RestResponse.ResponseBuilder.ok(register.verify(code), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, VARYING)
                .build();
    }

    @GET
    @Cache(noStore = true)
    @OpenToPublic
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> show(@PathParam("code") String code, @BeanParam WantedLanguage language) {
        DocumentPage.Written written = page.of(register.verify(code), language);
        return RestResponse.ResponseBuilder.ok(written.html(), MediaType.TEXT_HTML + ";charset=utf-8")
                .header(HttpHeaders.VARY, VARYING)
                .header(HttpHeaders.CONTENT_LANGUAGE, written.locale().toLanguageTag())
                .header("Content-Security-Policy", page.policy())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
