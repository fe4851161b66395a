package org.guildhall.contest.outcome.board;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "看板 · boards",
        description = "公众看板和内部看板；冻结期间公众看到的一切保持不变。"
                + "The public and the internal board; while frozen, all the public sees stands still.")
class BoardResource {

    private final Boards boards;

    BoardResource(Boards boards) {
        this.boards = boards;
    }

    @GET
    @OpenToPublic
    @Operation(
            operationId = "getBoard",
            summary = "公众看板 · the public board",
            description = "评分期间按盲码显示已全部提交的评分；结束评分至公示前不显示名次；公示后显示成绩。"
                    + "While marking, finished marks by blind code; no ranks from the end of marking until results are"
                    + " published, which it shows then.")
    public BoardView read(@PathParam("id") UUID id) {
        return boards.read(id);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpenToPublic
    @Operation(
            operationId = "streamBoard",
            summary = "公众看板实时推送 · the public board, live",
            description = "服务器推送事件：先 snapshot（同公众看板），其后最多每秒一个 delta（变化的行和消失的盲码）；可凭" + " Last-Event-ID 续接。"
                    + "Server-sent events: a snapshot, as the board, then a delta a second at most (rows that changed, codes"
                    + " that went); to be resumed by Last-Event-ID.")
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
        return boards.stream(id, lastEventId, response);
    }

    @POST
    @Path("freeze")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "freezeBoard",
            summary = "冻结公众看板 · freeze the public board",
            description = "此后公众看板、成绩、凭证和团体排名停在此刻，直至解除；内部看板不受影响。"
                    + "From now on public board, results, proofs and unit standing stay as they are, until released; the"
                    + " internal board goes on.")
    public BoardView freeze(@PathParam("id") UUID id) {
        return boards.freeze(id);
    }

    @POST
    @Path("release")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "releaseBoard",
            summary = "解除冻结 · release the public board",
            description = "公众立即看到现状。The public sees the current state at once.")
    public BoardView release(@PathParam("id") UUID id) {
        return boards.release(id);
    }
}
