package org.guildhall.contest.contest.entry;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/projects/{id}/absences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名 · entries")
class ProjectAbsenceResource {

    private final EntryConduct conduct;

    ProjectAbsenceResource(EntryConduct conduct) {
        this.conduct = conduct;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "markAbsences",
            summary = "结束签到 · end check-in",
            description =
                    "该赛项所有未签到的报名记为缺席；竞赛开始前。" + "Everybody not checked in becomes absent; until the contest starts.")
    public EntryConduct.Absences missContest(@PathParam("id") UUID projectId) {
        return conduct.missContestAll(projectId);
    }
}
