package org.guildhall.contest.outcome.objection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Idempotent;

@Path("/objections/{id}")
@Tag(name = "成绩 · results")
class ObjectionResource {

    private final ObjectionService objections;

    ObjectionResource(ObjectionService objections) {
        this.objections = objections;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getObjection",
            summary = "查看异议或申诉 · read an objection or appeal",
            description = "提出人和竞赛工作人员可见。")
    public ObjectionView read(@PathParam("id") UUID id) {
        return objections.read(id);
    }

    @POST
    @Path("answer")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "answerObjection",
            summary = "答复异议或申诉 · answer an objection or appeal",
            description = "与该报名有利害关系者（裁判、参赛者、同单位、提出人）不得答复，申诉不得由原答复人答复：403 conflict-of-interest。")
    public ObjectionView answer(@PathParam("id") UUID id, @NotNull @Valid ObjectionAnswer answer) {
        return objections.answer(id, answer);
    }

    @POST
    @Path("appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @SignedIn
    @Operation(operationId = "appeal", summary = "申诉 · appeal against the answer", description = "异议被驳回后，提出人在期限内可申诉一次。")
    @APIResponse(
            responseCode = "201",
            description = "已申诉 · appealed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionView.class)))
    public Response appeal(@PathParam("id") UUID id, @NotNull @Valid NewAppeal appeal) {
        ObjectionView raised = objections.appeal(id, appeal.statement());
        return Response.created(URI.create("/objections/" + raised.id()))
                .entity(raised)
                .build();
    }
}
