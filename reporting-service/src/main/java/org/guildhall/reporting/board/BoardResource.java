package org.guildhall.reporting.board;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "数据大屏 · board", description = "首屏：一次取得，随事件更新。The first screen in one answer, and live.")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class BoardResource {

    private final BoardService boards;
    private final ProblemTexts texts;

    BoardResource(BoardService boards, ProblemTexts texts) {
        this.boards = boards;
        this.texts = texts;
    }

    @GET
    @Operation(
            operationId = "getReportingBoard",
            summary = "数据大屏 · the board",
            description = "首屏所需的全部数字，取自同一时刻；名称按 Accept-Language。"
                    + "All that the first screen shows, from one moment; titles in the language asked for.")
    public RestResponse<BoardView> read(
            @Parameter(description = "组织，默认可看的最高组织 · the organisation; the highest one may see by default")
                    @QueryParam("organisation")
                    @Nullable UUID organisation,
            @BeanParam AskedLanguage language) {
        return ResponseBuilder.ok(boards.board(organisation, language.choose(texts)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("stream")
    @Refuses(429)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "streamReportingBoard",
            summary = "数据大屏实时推送 · the board, live",
            description = "服务器推送事件：先 snapshot，其后最多每秒一个 delta，两者均为现值；静止时每 15 秒一个。可凭 Last-Event-ID 续接，"
                    + "任职或令牌结束时结束；浏览器凭票据打开。Server-sent events: a snapshot, then a delta a second at most, both what"
                    + " is shown now, and one in 15 seconds while nothing moves; to be resumed by Last-Event-ID, ends with the"
                    + " position or the token. Browsers open it by a ticket.")
    @APIResponse(
            responseCode = "200",
            description = "事件流 · events",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = BoardEvent.class)))
    public Uni<Void> stream(
            @Parameter(description = "组织，默认可看的最高组织 · the organisation; the highest one may see by default")
                    @QueryParam("organisation")
                    @Nullable UUID organisation,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpServerResponse response) {
        return boards.stream(organisation, lastEventId, response);
    }
}
