package org.guildhall.reporting.statistics.promotion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.guildhall.kit.security.Requires;

@Path("/statistics/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class PromotionStatisticsResource {

    private final PromotionStatisticsService service;

    PromotionStatisticsResource(PromotionStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getPromotionStatistics",
            summary = "晋级、补贴与荣誉统计 · promotions, subsidies and honours",
            description =
                    "按会员参赛时所在组织汇总：晋级人次（按等级）、补贴（按种类，分；年度为批准年）、工资挂钩、荣誉（按类型）。"
                            + "By the organisation the member belonged to when they entered; subsidies by the year of the grant, in fen.")
    public PromotionStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "年度，不填为全部 · year, all by default") @QueryParam("year") @Min(1949) @Max(2200) Integer year) {
        return service.promotions(organisation, year);
    }
}
