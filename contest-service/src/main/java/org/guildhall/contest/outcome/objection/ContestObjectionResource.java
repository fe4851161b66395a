package org.guildhall.contest.outcome.objection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/objections")
@Tag(name = "成绩 · results")
class ContestObjectionResource {

    private final ObjectionService objections;

    ContestObjectionResource(ObjectionService objections) {
        this.objections = objections;
    }

    @POST
    @Idempotent
    @SignedIn
    @Operation(
            operationId = "raiseObjection",
            summary = "提出异议 · object to a result",
            description = "公示期内，能看到该竞赛的会员和工作人员均可提出。")
    @APIResponse(
            responseCode = "201",
            description = "已提出 · raised",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectionView.class)))
    public Response raise(@PathParam("id") UUID id, @NotNull @Valid NewObjection wish) {
        ObjectionView objection = objections.raise(id, wish);
        return Response.created(URI.create("/objections/" + objection.id()))
                .entity(objection)
                .build();
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listObjections",
            summary = "异议和申诉列表 · list objections and appeals",
            description = "按提出的先后。")
    public Page<ObjectionView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return objections.list(id, page);
    }
}
