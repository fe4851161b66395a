package org.guildhall.membership.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

/** Transfers, for officers of either side: singly or many at once, each with its own outcome. */
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "会籍接转 · transfers",
        description = "会员从一个工会转到另一个工会：申请、转出、转入，逾期未答复视为同意。Members go from one union to another: asked, released,"
                + " accepted; a side that lets its days pass is deemed to agree.")
@Requires(Position.ENROLMENT_OFFICER)
class TransferResource {

    private final TransferRequests requests;
    private final TransferDecisions decisions;
    private final TransferLists lists;
    private final ProblemTexts texts;

    TransferResource(TransferRequests requests, TransferDecisions decisions, TransferLists lists, ProblemTexts texts) {
        this.requests = requests;
        this.decisions = decisions;
        this.lists = lists;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "askForTransfers",
            summary = "申请接转会籍 · ask that members be transferred",
            description = "由任一方工会申请即视为该方同意；两方均在管辖内的按转出方计；同一基层工会内部的小组之间即时接转。逐名给出结果，被拒绝的"
                    + "不影响其他。Asking gives the consent of one's side, that of the union left where one speaks for both; inside one"
                    + " grassroots union it is accepted at once. Each member has their own outcome.")
    public TransferOutcome ask(@NotNull @Valid NewTransfers wish, @BeanParam AskedLanguage language) {
        return requests.ask(wish, language.choose(texts));
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "listTransfers",
            summary = "列出接转 · transfers out of one's unions or into them, in order of asking")
    public Page<TransferView> list(
            @Parameter(description = "方向：转出或转入 · out of one's unions or into them") @QueryParam("direction") @NotNull TransferDirection direction,
            @Parameter(description = "状态，默认全部 · where they stand, all unless told") @QueryParam("state") @Nullable TransferState state,
            @Parameter(
                            description =
                                    "组织，含其全部下级，默认整个管辖范围 · the organisation, with all below it; one's whole scope unless told")
                    @QueryParam("organisation")
                    @Nullable UUID organisation,
            @BeanParam PageQuery page) {
        return lists.list(direction, state, organisation, page);
    }

    @GET
    @Path("/{id}")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getTransfer", summary = "查看接转 · read a transfer")
    public TransferView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseTransfers",
            summary = "同意转出 · let members go",
            description =
                    "由转出工会办理；转入工会申请的随即转入。By the union that is left; what the other side asked for is accepted with it.")
    public TransferOutcome release(@NotNull @Valid TransferIds wish, @BeanParam AskedLanguage language) {
        return decisions.release(wish.transferIds(), language.choose(texts));
    }

    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptTransfers",
            summary = "接收转入 · take members in",
            description = "由转入工会在转出之后办理。By the union they go to, once they are released.")
    public TransferOutcome accept(@NotNull @Valid TransferIds wish, @BeanParam AskedLanguage language) {
        return decisions.accept(wish.transferIds(), language.choose(texts));
    }

    @POST
    @Path("/refuse")
    @Operation(
            operationId = "refuseTransfers",
            summary = "不予接转 · refuse, with a reason the member will read",
            description =
                    "由转入工会办理；转入工会申请的由转出工会办理。By the union they go to, or by the one they would leave where the other"
                            + " asked.")
    public TransferOutcome refuse(@NotNull @Valid RefusedTransfers wish, @BeanParam AskedLanguage language) {
        return decisions.refuse(wish.transferIds(), wish.reason(), language.choose(texts));
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelTransfers",
            summary = "撤销接转 · take back what one's side asked for",
            description = "由申请的一方在转入之前办理。By the side that asked, until it is accepted.")
    public TransferOutcome cancel(@NotNull @Valid TransferIds wish, @BeanParam AskedLanguage language) {
        return decisions.cancel(wish.transferIds(), language.choose(texts));
    }
}
