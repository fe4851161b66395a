package org.guildhall.contest.outcome.result;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/stages/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class StandingResource {

    private final StageStandings standings;

    StandingResource(StageStandings standings) {
        this.standings = standings;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getStanding",
            summary = "实时排名 · the present standing of a stage",
            description = "每次请求都由已保存的评分表重新计算；只有盲码。complete 为 false 表示评分尚不齐全。"
                    + "Computed from the saved sheets at each request; blind codes only. While complete is false, marks are"
                    + " missing.")
    public StandingView read(@PathParam("id") UUID id) {
        return standings.read(id);
    }
}
