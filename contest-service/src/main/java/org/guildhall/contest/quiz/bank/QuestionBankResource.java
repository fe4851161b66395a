package org.guildhall.contest.quiz.bank;

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
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/question-banks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "题库 · question banks",
        description = "题库：录入或导入题目，发布成不再改变的版本。"
                + "Banks of questions: entered or imported, published as versions that never change.")
class QuestionBankResource {

    private final QuestionBankService service;
    private final BankPublication publication;

    QuestionBankResource(QuestionBankService service, BankPublication publication) {
        this.service = service;
        this.publication = publication;
    }

    @POST
    @Idempotent
    @Creates("/question-banks/{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(operationId = "createQuestionBank", summary = "创建题库 · create a question bank")
    public QuestionBankView create(@NotNull @Valid NewQuestionBank wish) {
        return service.create(wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "listQuestionBanks", summary = "题库列表 · list the question banks of one's scope")
    public Page<QuestionBankView> list(
            @Parameter(description = "工会，含其全部下级 · the organisation, with all below it", required = true)
                    @QueryParam("organisation")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return service.list(organisation, page);
    }

    @GET
    @Path("{id}")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "getQuestionBank", summary = "查看题库 · read a question bank")
    public QuestionBankView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @POST
    @Path("{id}/publish")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "publishQuestionBank",
            summary = "发布题库 · publish the bank's next version",
            description = "把现有题目固定成下一个版本；此后的修改不影响已发布的版本。没有题目或没有变化时拒绝。"
                    + "Fixes the questions there are as the next version; later changes don't touch it. Refused without"
                    + " questions or changes.")
    public BankVersionSummary publish(@PathParam("id") UUID id) {
        return publication.publish(id);
    }
}
