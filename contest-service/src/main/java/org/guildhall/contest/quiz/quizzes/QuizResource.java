package org.guildhall.contest.quiz.quizzes;

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
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/quizzes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "答题 · quizzes",
        description = "答题活动：题库、场次、讲座、答题、限量奖。先建草稿、加场次，再发布。"
                + "Quizzes: banks, periods, lectures, attempts, limited awards. A draft first, then periods, then"
                + " published.")
class QuizResource {

    private final QuizService service;

    QuizResource(QuizService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Creates("/quizzes/{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "createQuiz",
            summary = "创建答题活动 · create a quiz",
            description =
                    "新活动是草稿，发布前只有组织者可见。" + "A new quiz is a draft, which only organisers see until it is published.")
    public QuizView create(@NotNull @Valid NewQuiz wish) {
        return service.create(wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listQuizzes",
            summary = "答题活动列表 · list the quizzes of an organisation",
            description = "该工会及其下级的活动，新的在前。Of a union and those below it, newest first.")
    public Page<QuizView> list(
            @Parameter(description = "工会 · whose, with its subtree", required = true) @QueryParam("organisation")
                    UUID organisation,
            @BeanParam PageQuery page) {
        return service.list(organisation, page);
    }

    @GET
    @Path("open")
    @SignedIn
    @Operation(
            operationId = "listOpenQuizzes",
            summary = "可参加的答题活动 · list the quizzes open to me",
            description = "会员本人所在工会及其上级工会未结束的活动，新的在前。"
                    + "Quizzes of one's own union and those above it that haven't ended, newest first.")
    public Page<QuizView> listOpen(@BeanParam PageQuery page) {
        return service.listOpen(page);
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "getQuiz",
            summary = "查看答题活动 · read a quiz",
            description = "含各场次规则与限量奖余量。With the rules of each period, and what is left of limited awards.")
    public QuizView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @POST
    @Path("{id}/publish")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "publishQuiz",
            summary = "发布 · publish a quiz",
            description = "发布后场次与规则不再改变。Periods and rules don't change once it is published.")
    public QuizView publish(@PathParam("id") UUID id) {
        return service.publish(id);
    }

    @POST
    @Path("{id}/cancel")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "cancelQuiz",
            summary = "取消 · cancel a quiz",
            description = "不可恢复；已获的奖仍然有效。For good; awards won stay.")
    public QuizView cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    @POST
    @Path("{id}/periods")
    @Idempotent
    @Creates("/quiz-periods/{id}")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "addQuizPeriod",
            summary = "增加场次 · add a period to a draft",
            description = "场次引用题库的一个已发布版本；规则有误时逐处指出。"
                    + "A period uses a published version of a bank; each fault of the rules is named.")
    public PeriodView addPeriod(@PathParam("id") UUID id, @NotNull @Valid NewPeriod wish) {
        return service.addPeriod(id, wish);
    }
}
