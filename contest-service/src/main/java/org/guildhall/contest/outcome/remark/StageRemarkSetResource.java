package org.guildhall.contest.outcome.remark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.web.Idempotent;

@Path("/stages/{id}/remark-sets")
@Tag(name = "成绩 · results")
class StageRemarkSetResource {

    private final RemarkSets remarks;

    StageRemarkSetResource(RemarkSets remarks) {
        this.remarks = remarks;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "proposeRemarkSet",
            summary = "提出复核批次 · propose a re-marking set",
            description = "返回应用后的全部变化，暂不改动任何成绩。")
    @APIResponse(
            responseCode = "201",
            description = "已提出 · proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RemarkSetView.class)))
    public Response propose(@PathParam("id") UUID id, @NotNull @Valid NewRemarkSet wish) {
        RemarkSetView set = remarks.propose(id, wish);
        return Response.created(URI.create("/remark-sets/" + set.id()))
                .entity(set)
                .build();
    }
}
