package org.guildhall.reporting.statistics.quiz;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.reporting.statistics.common.PageOfFacts;

@Path("/statistics/quizzes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class QuizStatisticsResource {

    private final QuizStatisticsService service;

    QuizStatisticsResource(QuizStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getQuizStatistics",
            summary = "答题统计 · quiz statistics",
            description = "参加人数、答题次数、各单位参与率（参加人数 ÷ 现有会员，指定 quiz 时）、最好成绩分布、各期限量奖和奖券；可逐级下钻。"
                    + "Entrants, attempts, turnout by unit, best scores in bands, awards by period, coupons; by where the member"
                    + " belonged when they first took part.")
    public QuizStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "只看一项答题活动 · one quiz, all by default") @QueryParam("quiz") UUID quiz,
            @BeanParam PageQuery page) {
        return service.quizzes(organisation, quiz, page);
    }

    @GET
    @Path("/entrants")
    @Operation(
            operationId = "listQuizEntrantFacts",
            summary = "答题参与明细 · quiz entrant facts",
            description =
                    "答题统计所依据的逐条事实：每名会员每期一条（不含个人信息），可翻页；各条之和即统计数字。"
                            + "What the figures count under the same parameters, a line for each member and period; ids and codes only.")
    public PageOfFacts<QuizEntrantFact> entrants(
            @Parameter(description = "组织，含其全部下级 · the organisation and everything below", required = true)
                    @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "只看一项答题活动 · one quiz, all by default") @QueryParam("quiz") UUID quiz,
            @BeanParam PageQuery page) {
        return service.entrants(organisation, quiz, page);
    }
}
