package org.guildhall.contest.recognition.promotion;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/promotion-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "晋级 · promotions")
class ContestProposalResource {

    private final ProposalService service;
    private final ProposalLists lists;

    ContestProposalResource(ProposalService service, ProposalLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "proposePromotions",
            summary = "测算晋级建议 · compute a contest's promotion proposals",
            description = "竞赛结束后，按结果生效日执行的政策由成绩表测算；重复测算只补充尚未提出的。"
                    + "Once the contest is final, by the policies in force when results took effect; repeated, it adds what"
                    + " is missing.")
    public ProposalRun propose(@PathParam("id") UUID contestId) {
        return service.propose(contestId);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listPromotionProposals",
            summary = "晋级建议列表 · list a contest's promotion proposals",
            description = "按赛项和名次，含证明材料。By project and rank, with evidence.")
    public Page<PromotionProposalView> list(
            @PathParam("id") UUID contestId,
            @Parameter(description = "只看该状态 · only this state") @QueryParam("state") ProposalState state,
            @Parameter(description = "只看该种类 · only this kind") @QueryParam("kind") LineKind kind,
            @BeanParam PageQuery page) {
        return lists.list(contestId, state, kind, page);
    }
}
