package org.guildhall.contest.recognition.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;

@Path("/promotion-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "晋级 · promotions")
class PromotionProposalResource {

    @Schema(description = "不予批准 · why a proposal is declined")
    record Decline(
            @NotBlank @Size(max = 200) @Schema(description = "理由 · reason")
            String reason) {}

    private final ProposalLists lists;
    private final DecisionService decisions;

    PromotionProposalResource(ProposalLists lists, DecisionService decisions) {
        this.lists = lists;
        this.decisions = decisions;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listPromotionProposalsBelow",
            summary = "某工会的晋级建议 · list the promotion proposals of one's scope",
            description = "按提出的先后，含竞赛结果和职业技能评价两种来源。"
                    + "In the order they were proposed, from contests and from skill assessments.")
    public Page<PromotionProposalView> list(
            @Parameter(description = "工会，含其全部下级 · the organisation with all below it", required = true)
                    @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "只看该状态 · only this state") @QueryParam("state") ProposalState state,
            @Parameter(description = "只看该来源 · only this source") @QueryParam("source") LineSource source,
            @BeanParam PageQuery page) {
        return lists.listBelow(organisation, state, source, page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getPromotionProposal",
            summary = "查看晋级建议 · read a promotion proposal",
            description = "管理范围内的或本人的，含证明材料。Within one's scope or one's own, with evidence.")
    public PromotionProposalView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Path("{id}/grant")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "grantPromotion",
            summary = "批准 · grant a promotion proposal",
            description = "不得批准本人的；达到规定金额的须由测算者以外的另一人决定；同一等级每年只授予一次。" + "批准后会籍服务更新会员的等级，补贴列入待发。"
                    + "Not one's own; from a sum on by another person than who proposed it; each level once a year. The"
                    + " membership service then updates the member's level, and the subsidy is due.")
    public PromotionProposalView grant(@PathParam("id") UUID id) {
        return decisions.grant(id);
    }

    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "declinePromotion",
            summary = "不予批准 · decline a promotion proposal",
            description = "须说明理由；决定后不可更改，记入竞赛的审计。With a reason; for good, on the contest's audit trail.")
    public PromotionProposalView decline(@PathParam("id") UUID id, @NotNull @Valid Decline decline) {
        return decisions.decline(id, decline.reason());
    }

    @POST
    @Path("grant")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "grantPromotions",
            summary = "一并批准 · grant several promotion proposals",
            description = "全部批准或全部不批准；不能批准的逐个指出原因。All or none; why each can't be granted is named.")
    public GrantedList grantAll(@NotNull @Valid GrantList list) {
        return decisions.grantAll(list.ids());
    }
}
