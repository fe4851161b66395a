package org.guildhall.reporting.statistics.member;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.reporting.statistics.common.PageOfFacts;

@Path("/statistics/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics", description = "沿组织树汇总的数字。Figures rolled up along the tree.")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class MemberStatisticsResource {

    private final MemberStatisticsService service;

    MemberStatisticsResource(MemberStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getMemberStatistics",
            summary = "会员统计 · member statistics",
            description = "本级、下级与合计的会员数，可按日期区间、类别或其他维度筛选。"
                    + "Figures of an organisation, of each child with everything below it, and in total.")
    public MemberStatistics statistics(@BeanParam MemberParameters asked) {
        return service.members(asked);
    }

    @GET
    @Path("/facts")
    @Operation(
            operationId = "listMemberFacts",
            summary = "会员明细 · member facts",
            description = "统计数字所依据的逐条事实（不含个人信息），可翻页。"
                    + "The members that a figure counts under the same parameters; ids and codes only.")
    public PageOfFacts<MemberFact> facts(
            @BeanParam MemberParameters asked,
            @Parameter(description = "所依据的数字，默认入会 · the figure; joined by default")
                    @DefaultValue("JOINED")
                    @QueryParam("figure")
                    MemberFigure figure,
            @Parameter(description = "仅本级 · only the organisation itself, nothing below")
                    @DefaultValue("false")
                    @QueryParam("own")
                    boolean own,
            @BeanParam PageQuery page) {
        return service.facts(asked, figure, own, page);
    }
}
