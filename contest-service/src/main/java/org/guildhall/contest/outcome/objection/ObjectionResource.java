package org.guildhall.contest.outcome.objection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/objections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class ObjectionResource {

    @Schema(description = "对异议答复的申诉 · an appeal against the answer to an objection")
    record NewAppeal(
            @NotBlank @Size(max = 2000) @Schema(description = "申诉理由 · why")
            String statement) {}

    private final ObjectionService objections;
    private final ObjectionAnswers answers;
    private final ObjectionLists lists;

    ObjectionResource(ObjectionService objections, ObjectionAnswers answers, ObjectionLists lists) {
        this.objections = objections;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getObjection",
            summary = "查看异议或申诉 · read an objection or appeal",
            description = "提出人和竞赛工作人员可见。For who raised it and the contest's officers.")
    public ObjectionView read(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Path("answer")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "answerObjection",
            summary = "答复异议或申诉 · answer an objection or appeal",
            description = "与该报名有利害关系者（裁判、参赛者、同单位、提出人）不得答复，申诉不得由原答复人答复：403" + " conflict-of-interest。"
                    + "Not by who has an interest in it (judge, entrant, same unit, who raised it), an appeal not by who"
                    + " answered first: 403 conflict-of-interest.")
    public ObjectionView answer(@PathParam("id") UUID id, @NotNull @Valid ObjectionAnswer answer) {
        return answers.answer(id, answer);
    }

    @POST
    @Path("appeal")
    @Creates("/objections/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @SignedIn
    @Operation(
            operationId = "appeal",
            summary = "申诉 · appeal against the answer",
            description = "异议被驳回后，提出人在期限内可申诉一次。Once, in time, by who raised an objection that was dismissed.")
    public ObjectionView appeal(@PathParam("id") UUID id, @NotNull @Valid NewAppeal appeal) {
        return objections.appeal(id, appeal.statement());
    }
}
