package org.guildhall.contest.contest.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/projects/{id}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报名 · entries")
class ProjectCheckInResource {

    private final BulkCheckIn checkIn;

    ProjectCheckInResource(BulkCheckIn checkIn) {
        this.checkIn = checkIn;
    }

    @Schema(description = "批量签到 · entries to check in")
    record CheckIns(
            @NotEmpty @Size(max = 500) @Schema(description = "该赛项的报名 · entries of this project")
            List<@NotNull UUID> entryIds) {}

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "checkInEntries",
            summary = "批量签到 · check many entries in",
            description = "竞赛开始前；逐项给出结果，不能签到的项说明原因，不影响其他项。全部签到后以 POST /projects/{id}/absences" + " 结束签到。"
                    + "Until the contest starts; each has its outcome, with a reason where it couldn't be, and none holds up"
                    + " others. POST /projects/{id}/absences ends it.")
    public CheckInOutcome checkIn(
            @PathParam("id") UUID projectId,
            @Parameter(description = "原因所用语言 · language of the reasons") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String language,
            @NotNull @Valid CheckIns wish) {
        return checkIn.checkIn(projectId, wish.entryIds(), language);
    }
}
