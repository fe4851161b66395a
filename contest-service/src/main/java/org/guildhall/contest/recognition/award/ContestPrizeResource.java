package org.guildhall.contest.recognition.award;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/prizes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "证书 · certificates")
class ContestPrizeResource {

    private final Prizes prizes;

    ContestPrizeResource(Prizes prizes) {
        this.prizes = prizes;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listPrizes",
            summary = "获奖名单 · list a contest's prizes and medals",
            description = "按赛项和名次；结果公布前仅组织者和审计员可见。"
                    + "By project and rank; before results are published for organisers and auditors only.")
    public Page<PrizeView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return prizes.list(contestId, page);
    }
}
