package org.guildhall.contest.contest.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.contest.contest.contests.ContestCopy;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
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
            description = "复制竞赛规则、赛项及其评分规则，不含报名、裁判和成绩。"
                    + "Copies rules, projects and their rules, not entries, judges or results.")
    @Creates("/contests/{id}")
    public ContestView copy(@PathParam("id") UUID id, @NotNull @Valid ContestCopy wish) {
        return service.copy(id, wish);
    }
}
