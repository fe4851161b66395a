package org.guildhall.kit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.OpenToPublic;
import org.jboss.resteasy.reactive.RestResponse;

/** What problems mean: where the type of each problem document leads, from the texts the documents are made of. */
@Path("/problems")
@OpenToPublic
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "问题说明 · problems", description = "错误代码的含义。What the codes of refusals and faults mean.")
public class ProblemTypeResource {

    private final ProblemTexts texts;
    private final EventSettings own;

    ProblemTypeResource(ProblemTexts texts, EventSettings own) {
        this.texts = texts;
        this.own = own;
    }

    @GET
    @Operation(
            operationId = "listProblemTypes",
            summary = "全部错误代码 · all types of problems",
            description = "JSON 或网页，两种语言。As JSON or a page, in either language.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemCatalogue.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<ProblemCatalogue> list(@BeanParam WantedLanguage language) {
        Locale locale = language.choose(texts);
        return answer(locale, MediaType.APPLICATION_JSON, catalogue(locale));
    }

    @GET
    @Produces(ProblemPages.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> listAsPage(@BeanParam WantedLanguage language) {
        Locale locale = language.choose(texts);
        return answer(locale, ProblemPages.ENCODED, ProblemPages.page(catalogue(locale)));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProblemType",
            summary = "一个错误代码的含义 · what a type of problems means",
            description = "问题文档的 type 即指向此处。Where the type of a problem document leads.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemType.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<ProblemType> read(@PathParam("code") String code, @BeanParam WantedLanguage language) {
        Locale locale = language.choose(texts);
        return answer(locale, MediaType.APPLICATION_JSON, known(locale, code));
    }

    @GET
    @Path("/{code}")
    @Produces(ProblemPages.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> readAsPage(@PathParam("code") String code, @BeanParam WantedLanguage language) {
        Locale locale = language.choose(texts);
        return answer(locale, ProblemPages.ENCODED, ProblemPages.page(known(locale, code)));
    }

    private ProblemCatalogue catalogue(Locale locale) {
        return new ProblemCatalogue(
                locale.toLanguageTag(),
                texts.codes().stream().map(code -> type(locale, code)).toList(),
                texts.fieldCodes().stream()
                        .map(code -> new ProblemCatalogue.FieldFault(code, texts.fieldInGeneral(locale, code)))
                        .toList());
    }

    private ProblemType known(Locale locale, String code) {
        if (!texts.has(code)) {
            throw ProblemException.notFound();
        }
        return type(locale, code);
    }

    private ProblemType type(Locale locale, String code) {
        return new ProblemType(
                own.addressOf("/problems/" + code).toString(),
                code,
                locale.toLanguageTag(),
                // It has a title of its own, whatever its status.
                texts.title(locale, code, 400),
                texts.detailInGeneral(locale, code));
    }

    /** Each representation tells its language, and that others have others. */
    private static <T> RestResponse<T> answer(Locale locale, String type, T told) {
        return RestResponse.ResponseBuilder.ok(told, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header("Content-Security-Policy", ProblemPages.POLICY)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
