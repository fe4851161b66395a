package org.guildhall.membership.personaldata.copy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Refuses;

/** Access to one's own data, and a copy of them. */
@Path("/members/me/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息 · personal data")
class OwnDataResource {

    private static final String PAGE = "text/html";

    private final OwnDataService data;

    OwnDataResource(OwnDataService data) {
        this.data = data;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PAGE})
    @SignedIn
    @Operation(
            operationId = "getOwnData",
            summary = "我的个人信息 · all that is kept of oneself, as JSON or, by Accept, as a page to read and print",
            description =
                    "均为原文，只给本人，不得缓存；含谁在何时查看过。In clear, for the member alone, not to be kept; with who looked at it"
                            + " and when.")
    @APIResponse(
            responseCode = "200",
            description = "本人的全部信息 · everything",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OwnRecords.class)),
                @Content(mediaType = PAGE, schema = @Schema(type = SchemaType.STRING))
            })
    @Refuses(404)
    public Response read(@Context HttpHeaders headers, @BeanParam AskedLanguage language) {
        // One of two types: only an untyped answer can be either.
        Response.ResponseBuilder answer = isPageWanted(headers)
                ? page(data.page(language.accepted()))
                : Response.ok(data.read(), MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private static Response.ResponseBuilder page(OwnDataPages.Written page) {
        return Response.ok(page.html(), PAGE + ";charset=utf-8")
                .header("Content-Security-Policy", page.policy())
                .header("Referrer-Policy", "no-referrer");
    }

    /** Whichever is named first; who takes anything gets JSON. */
    private static boolean isPageWanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> type.equals(PAGE) || type.equals(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(PAGE::equals)
                .isPresent();
    }
}
