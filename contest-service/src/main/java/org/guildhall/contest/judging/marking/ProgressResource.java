package org.guildhall.contest.judging.marking;

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

@Path("/stages/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评分 · marking")
class ProgressResource {

    private final StageMarking marking;

    ProgressResource(StageMarking marking) {
        this.marking = marking;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getMarkingProgress",
            summary = "评分进展 · how far marking is",
            description = "各裁判已定稿与未定稿的数目，未决仲裁数。"
                    + "How many sheets each judge has finalised and not, and unsettled moderations.")
    public ProgressView read(@PathParam("id") UUID stageId) {
        return marking.progress(stageId);
    }
}
