package org.guildhall.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

/** The steps of a member's skill. */
@Path("/members/{id}/skill-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class SkillAssessmentResource {

    private final SkillService skills;
    private final SkillHistory history;

    SkillAssessmentResource(SkillService skills, SkillHistory history) {
        this.skills = skills;
        this.history = history;
    }

    @POST
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "recordSkillAssessment",
            summary = "登记职业技能评价 · record a skill assessment",
            description = "等级只升不降；同级可以换工种。A level never falls; the same level may be attained in another trade.")
    public SkillRecordView assess(@PathParam("id") UUID id, @NotNull @Valid NewSkillAssessment assessment) {
        return skills.assess(id, assessment);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listSkillAssessments", summary = "技能等级变动 · the steps of a member's skill, newest first")
    public Page<SkillRecordView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return history.list(id, page);
    }
}
