package org.guildhall.reporting.statistics.session;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/statistics/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class SessionStatisticsResource {

    private final SessionStatisticsService service;

    SessionStatisticsResource(SessionStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getSessionStatistics",
            summary = "入会场次统计 · session statistics",
            description = "各场职工沟通会的入会、待审、驳回、撤回、发卡与礼品数，以及全部场次合计。"
                    + "Each recruitment session with its figures, and the totals over all of them.")
    public SessionStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "开场日起（含） · first business day of opening") @QueryParam("from") LocalDate from,
            @Parameter(description = "开场日止（含） · last business day of opening") @QueryParam("to") LocalDate to,
            @BeanParam PageQuery page) {
        return service.sessions(organisation, from, to, page);
    }
}
