package org.guildhall.reporting.rebuild;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "重建 · rebuilds", description = "从全部事件重新计算统计。Recomputing all figures from the events.")
@Requires(Position.ADMINISTRATOR)
class RebuildResource {

    private final RebuildService rebuilds;

    RebuildResource(RebuildService rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Where to look how it goes. */
    @Schema(name = "StartedRebuild", description = "已开始的重建 · the rebuild that was started")
    record Started(UUID id) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "startRebuild",
            summary = "重建统计 · start a rebuild",
            description = "从第一条事件起在现有数据旁重新计算，完成后一次性替换；仅限全系统管理员。"
                    + "Recomputes everything from the first event beside the live tables, then swaps. "
                    + "For an administrator of the whole tree.")
    @APIResponse(
            responseCode = "202",
            description = "重建已开始 · the rebuild runs",
            headers =
                    @Header(
                            name = "Location",
                            description = "重建的地址 · where its state is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Started.class)))
    public RestResponse<Started> start() {
        return accepted(new Started(rebuilds.start()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRebuild",
            summary = "重建进度 · state of a rebuild",
            description = "RUNNING 进行中，CAUGHT_UP 已追上，SWAPPED 已替换，FAILED 失败（含原因）。"
                    + "FAILED leaves the live tables as they were and tells the reason.")
    public Rebuild state(@PathParam("id") UUID id) {
        return rebuilds.get(id);
    }

    private static RestResponse<Started> accepted(Started started) {
        return ResponseBuilder.<Started>create(Response.Status.ACCEPTED)
                .entity(started)
                .header("Location", "/rebuilds/" + started.id())
                .build();
    }
}
