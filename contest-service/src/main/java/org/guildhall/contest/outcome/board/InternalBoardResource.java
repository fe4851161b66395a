package org.guildhall.contest.outcome.board;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/internal-board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "看板 · boards")
class InternalBoardResource {

    private final Boards boards;

    InternalBoardResource(Boards boards) {
        this.boards = boards;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getInternalBoard",
            summary = "内部看板 · the internal board",
            description = "各赛项当前阶段的实时排名，由已保存的评分表计算，不受冻结影响。"
                    + "Live ranks of each project's current stage, from the sheets as saved, frozen or not.")
    public BoardView read(@PathParam("id") UUID id) {
        return boards.readInternal(id);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "streamInternalBoard",
            summary = "内部看板实时推送 · the internal board, live",
            description = "服务器推送事件，同公众看板：snapshot，其后最多每秒一个 delta。"
                    + "Server-sent events, as of the public board: a snapshot, then a delta a second at most.")
    @APIResponse(
            responseCode = "200",
            description = "事件流 · events",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = BoardEvent.class)))
    public Uni<Void> stream(
            @PathParam("id") UUID id,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context HttpServerResponse response) {
        return boards.streamInternal(id, lastEventId, response);
    }
}
