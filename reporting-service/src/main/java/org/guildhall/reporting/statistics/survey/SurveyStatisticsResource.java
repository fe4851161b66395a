package org.guildhall.reporting.statistics.survey;

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

@Path("/statistics/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class SurveyStatisticsResource {

    private final SurveyStatisticsService service;

    SurveyStatisticsResource(SurveyStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getSurveyStatistics",
            summary = "问卷参加统计 · participation in surveys",
            description = "已结束问卷的参加人数，按参加时所在组织；不含答案。Who took part in closed surveys, in numbers; no answers.")
    public SurveyStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "只看一份问卷 · one survey, all by default") @QueryParam("survey") UUID survey,
            @BeanParam PageQuery page) {
        return service.surveys(organisation, survey, page);
    }
}
