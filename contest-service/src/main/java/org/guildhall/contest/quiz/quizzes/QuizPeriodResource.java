package org.guildhall.contest.quiz.quizzes;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/quiz-periods/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "答题 · quizzes")
class QuizPeriodResource {

    private final QuizService service;

    QuizPeriodResource(QuizService service) {
        this.service = service;
    }

    @DELETE
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(operationId = "removeQuizPeriod", summary = "删除草稿中的场次 · remove a period from a draft")
    public void remove(@PathParam("id") UUID id) {
        service.removePeriod(id);
    }
}
