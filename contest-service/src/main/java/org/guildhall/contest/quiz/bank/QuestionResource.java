package org.guildhall.contest.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/questions/{id}")
@Tag(name = "题库 · question banks")
class QuestionResource {

    private final QuestionService service;

    QuestionResource(QuestionService service) {
        this.service = service;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "getQuestion", summary = "查看题目 · read a question, with its key")
    @APIResponse(
            responseCode = "200",
            description = "题目 · the question",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "changeQuestion",
            summary = "修改题目 · change a question",
            description = "已发布的版本不变；须在 If-Match 中带上读到的 ETag。")
    @APIResponse(
            responseCode = "200",
            description = "已修改 · changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "读到的 ETag · the ETag that was read", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NewQuestion wish) {
        return answer(service.change(id, ifMatch, wish));
    }

    @DELETE
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "removeQuestion",
            summary = "删除题目 · remove a question",
            description = "已发布的版本不变；须在 If-Match 中带上读到的 ETag。")
    @APIResponse(responseCode = "204", description = "已删除 · removed")
    public void remove(
            @PathParam("id") UUID id,
            @Parameter(description = "读到的 ETag · the ETag that was read", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        service.remove(id, ifMatch);
    }

    private static Response answer(ReadQuestion read) {
        return Response.ok(read.question()).tag(Long.toString(read.version())).build();
    }
}
