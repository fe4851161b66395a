package org.guildhall.contest.quiz.standing;

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
import org.jspecify.annotations.Nullable;

@Path("/quizzes/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "答题排行 · quiz standings",
        description = "个人与单位排行，可供大屏展示；可冻结。" + "Standing of persons and units, fit for a big screen; may be frozen.")
class QuizStandingResource {

    private final QuizStandings standings;

    QuizStandingResource(QuizStandings standings) {
        this.standings = standings;
    }

    @GET
    @OpenToPublic
    @Operation(
            operationId = "getQuizStanding",
            summary = "答题排行 · how a quiz stands",
            description = "公开，不含个人信息；冻结期间为冻结时的内容。Public, nothing personal; as of the freeze while frozen.")
    public QuizStanding read(@PathParam("id") UUID id) {
        return standings.read(id);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpenToPublic
    @Operation(
            operationId = "streamQuizStanding",
            summary = "答题排行实时推送 · how a quiz stands, live",
            description = "服务器推送事件：先 snapshot（同答题排行），其后最多每秒一个 delta（有变化的场次）；可凭 Last-Event-ID" + " 续接。"
                    + "Server-sent events: a snapshot, as the standing, then a delta a second at most (periods that changed);"
                    + " to be resumed by Last-Event-ID.")
    @APIResponse(
            responseCode = "200",
            description = "事件流 · events",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = QuizStandingEvent.class)))
    public Uni<Void> stream(
            @PathParam("id") UUID id,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpServerResponse response) {
        return standings.stream(id, lastEventId, response);
    }

    @POST
    @Path("freeze")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "freezeQuizStanding",
            summary = "冻结排行 · freeze the standing",
            description = "答题照常进行；排行与事件中不再出现新的得分，直至解除。"
                    + "Answering goes on; standing and events show no new scores until released.")
    public QuizStanding freeze(@PathParam("id") UUID id) {
        return standings.freeze(id);
    }

    @POST
    @Path("release")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "releaseQuizStanding",
            summary = "解除冻结 · release the standing",
            description =
                    "排行恢复实时，冻结期间的得分随事件补发。" + "The standing is live again; scores since the freeze are told as events.")
    public QuizStanding release(@PathParam("id") UUID id) {
        return standings.release(id);
    }
}
