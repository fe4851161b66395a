package org.guildhall.contest.quiz.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.IfMatch;

@Path("/questions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "题库 · question banks")
class QuestionResource {

    private final QuestionService service;

    QuestionResource(QuestionService service) {
        this.service = service;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(operationId = "getQuestion", summary = "查看题目 · read a question, with its key")
    public QuestionView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "changeQuestion",
            summary = "修改题目 · change a question",
            description = "已发布的版本不变；须在 If-Match 中带上读到的 ETag。"
                    + "Published versions stay; If-Match needs the ETag that was read.")
    public QuestionView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid NewQuestion wish) {
        return service.change(id, ifMatch, wish);
    }

    @DELETE
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "removeQuestion",
            summary = "删除题目 · remove a question",
            description = "已发布的版本不变；须在 If-Match 中带上读到的 ETag。"
                    + "Published versions stay; If-Match needs the ETag that was read.")
    public void remove(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        service.remove(id, ifMatch);
    }
}
