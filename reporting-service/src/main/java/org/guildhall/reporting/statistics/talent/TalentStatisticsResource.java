package org.guildhall.reporting.statistics.talent;

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

@Path("/statistics/talents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class TalentStatisticsResource {

    private final TalentStatisticsService service;

    TalentStatisticsResource(TalentStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getTalentStatistics",
            summary = "人才库 · the talent database",
            description = "有技能等级的会员，按工种、等级、行业和组织汇总，随事件更新。"
                    + "Members with a skill level by trade, level, industry and organisation, from events.")
    public TalentStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @BeanParam TalentFilter filter,
            @BeanParam PageQuery page) {
        return service.talents(organisation, filter, page);
    }

    @GET
    @Path("facts")
    @Operation(
            operationId = "listTalentFacts",
            summary = "人才明细 · the members a figure counts",
            description = "统计数字所依据的会员（不含个人信息），可翻页。The members that a figure counts, nothing personal, in pages.")
    public PageOfFacts<TalentFact> facts(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @BeanParam TalentFilter filter,
            @BeanParam PageQuery page) {
        return service.facts(organisation, filter, page);
    }
}
