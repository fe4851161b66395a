package org.guildhall.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a member's skill. */
@Path("/members/{id}/skill-assessments")
@Tag(name = "会员 · members")
class SkillAssessmentResource {

    private final SkillService skills;
    private final Cursors cursors;

    SkillAssessmentResource(SkillService skills, Cursors cursors) {
        this.skills = skills;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "recordSkillAssessment",
            summary = "登记职业技能评价 · record a skill assessment",
            description = "等级只升不降；同级可以换工种。A level never falls; the same level may be attained in another trade.")
    @APIResponse(
            responseCode = "201",
            description = "已登记 · recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SkillRecordView.class)))
    public RestResponse<SkillRecordView> assess(
            @PathParam("id") UUID id, @NotNull @Valid NewSkillAssessment assessment) {
        return RestResponse.status(RestResponse.Status.CREATED, skills.assess(id, assessment));
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listSkillAssessments", summary = "技能等级变动 · the steps of a member's skill, newest first")
    public Page<SkillRecordView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return cursors.falling(
                "skill-assessments|" + id, page, (before, size) -> skills.list(id, before, size), SkillRecordView::id);
    }
}
