package org.guildhall.contest.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.Refuses;
import org.guildhall.kit.web.WantedLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** One list, of which the caller chooses the representation by {@code Accept}; who takes anything gets JSON. */
@Path("/contests/{id}/name-list")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Position.CONTEST_ORGANISER)
@Tag(name = "名单 · lists", description = "含姓名的名单：参赛、签到、成绩、奖金发放、证书内容。Lists with names.")
class RosterResource {

    private static final String VARYING = "Accept, Accept-Language";

    private final RosterDelivery delivery;

    RosterResource(RosterDelivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "drawNameList",
            summary = "含姓名的名单 · a list with names",
            description =
                    "按 Accept 为 JSON、xlsx 或可打印的网页。姓名当时以本人的令牌向会籍服务查询，不保存；出具名单记入审计。参赛者和裁判不可见，名单上没有盲号。By Accept as JSON, as"
                            + " xlsx or as a page to print. Names are asked of membership with the caller's own token and aren't kept; each"
                            + " list leaves its record. Not for who competes or judges; there are no blind codes on it.")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "表格和网页的语言，优先于 Accept-Language · language of sheet and page, before Accept-Language",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = "表格和网页的语言，默认中文 · language of sheet and page, Chinese by default",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "名单 · the list",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Roster.class)),
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @Refuses(409)
    public RestResponse<Roster> draw(
            @PathParam("id") UUID id,
            @Parameter(description = "名单种类 · which list", required = true) @QueryParam("kind") @NotNull RosterKind kind,
            @Parameter(description = "只列该赛项 · this project alone") @QueryParam("project") UUID project) {
        return RestResponse.ResponseBuilder.ok(delivery.data(id, kind, project), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, VARYING)
                .build();
    }

    @GET
    @Produces(SheetFile.XLSX + ";qs=0.6")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> drawAsSheet(
            @PathParam("id") UUID id,
            @QueryParam("kind") @NotNull RosterKind kind,
            @QueryParam("project") UUID project,
            @BeanParam WantedLanguage language) {
        return RestResponse.ResponseBuilder.ok(delivery.sheet(id, kind, project, language), SheetFile.XLSX)
                .header(HttpHeaders.VARY, VARYING)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"list.xlsx\"")
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> drawAsPage(
            @PathParam("id") UUID id,
            @QueryParam("kind") @NotNull RosterKind kind,
            @QueryParam("project") UUID project,
            @BeanParam WantedLanguage language) {
        RosterDelivery.Page page = delivery.page(id, kind, project, language);
        return RestResponse.ResponseBuilder.ok(page.text(), MediaType.TEXT_HTML + ";charset=utf-8")
                .header(HttpHeaders.VARY, VARYING)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.locale().toLanguageTag())
                .header("Content-Security-Policy", page.policy())
                .build();
    }
}
