package org.guildhall.contest.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/question-banks/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "题库 · question banks")
class BankQuestionResource {

    private final QuestionService service;

    BankQuestionResource(QuestionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Creates("/questions/{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(operationId = "addQuestion", summary = "录入题目 · add a question")
    public QuestionView add(@PathParam("id") UUID id, @NotNull @Valid NewQuestion wish) {
        return service.add(id, wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listQuestions",
            summary = "题目列表 · list the questions a bank holds now",
            description = "含答案；按录入的先后。With the key; in the order they were entered.")
    public Page<QuestionView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return service.list(id, page);
    }
}
