package org.guildhall.contest.contest.project;

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
import org.guildhall.contest.contest.contests.ContestCopy;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/copies")
@Tag(name = "竞赛 · contests")
class ContestCopyResource {

    private final ContestCopyService service;

    ContestCopyResource(ContestCopyService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "copyContest",
            summary = "以往届竞赛为模板 · copy a contest into a new draft",
            description = "复制竞赛规则、赛项及其评分规则，不含报名、裁判和成绩。")
    @APIResponse(
            responseCode = "201",
            description = "已创建 · created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContestView.class)))
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid ContestCopy wish) {
        ContestView contest = service.copy(id, wish);
        return Response.created(URI.create("/contests/" + contest.id()))
                .tag(Long.toString(contest.version()))
                .entity(contest)
                .build();
    }
}
