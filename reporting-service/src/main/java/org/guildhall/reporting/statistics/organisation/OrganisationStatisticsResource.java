package org.guildhall.reporting.statistics.organisation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/statistics/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class OrganisationStatisticsResource {

    private final OrganisationStatisticsService service;

    OrganisationStatisticsResource(OrganisationStatisticsService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getOrganisationStatistics",
            summary = "工会组织统计 · organisation statistics",
            description = "本级及下级工会组织数，按层级与类型，含区间内成立与撤销数。"
                    + "How many organisations there are by level and kind, and how many were founded and closed.")
    public OrganisationStatistics statistics(@BeanParam OrganisationParameters asked) {
        return service.organisations(asked);
    }
}
