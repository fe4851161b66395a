package org.guildhall.contest.outcome.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;

@Path("/contests/{id}/unit-standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class UnitStandingResource {

    private final Results results;

    UnitStandingResource(Results results) {
        this.results = results;
    }

    @GET
    @OpenToPublic
    @Operation(
            operationId = "listUnitStandings",
            summary = "团体排名 · standings of organisations",
            description = "按竞赛规则由名次折算积分，同分按较好名次的数量；可见范围同成绩列表。"
                    + "Points for ranks by the contest's rules, equal points by the number of better ranks; seen as results"
                    + " are.")
    public List<UnitStandingView> list(@PathParam("id") UUID id) {
        return results.units(id);
    }
}
