package org.guildhall.contest.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/question-banks/{id}/questions")
@Tag(name = "题库 · question banks")
class BankQuestionResource {

    private final QuestionService service;
    private final Cursors cursors;

    BankQuestionResource(QuestionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(operationId = "addQuestion", summary = "录入题目 · add a question")
    @APIResponse(
            responseCode = "201",
            description = "已录入 · added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionView.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid NewQuestion wish) {
        ReadQuestion added = service.add(id, wish);
        return Response.created(URI.create("/questions/" + added.question().id()))
                .tag(Long.toString(added.version()))
                .entity(added.question())
                .build();
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listQuestions",
            summary = "题目列表 · list the questions a bank holds now",
            description = "含答案；按录入的先后。")
    public Page<QuestionView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return cursors.rising(
                "questions:" + id, page, (after, size) -> service.list(id, after, size), QuestionView::id);
    }
}
