package org.guildhall.reporting.statistics.contest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/statistics/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class ContestStatisticsResource {

    private final ContestStatisticsService service;

    ContestStatisticsResource(ContestStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getContestStatistics",
            summary = "竞赛统计 · contest statistics",
            description =
                    "各项竞赛的赛项、工种、报名与参赛人数，以及全部竞赛合计。" + "Each contest with its figures, and the totals over all of them.")
    public ContestStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "年度 · year of the contests") @QueryParam("year") @Min(1949) @Max(2200) Integer year,
            @BeanParam PageQuery page) {
        return service.contests(organisation, year, page);
    }
}
