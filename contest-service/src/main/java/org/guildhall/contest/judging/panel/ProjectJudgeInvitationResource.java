package org.guildhall.contest.judging.panel;

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

@Path("/projects/{id}/judge-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "裁判 · judges")
class ProjectJudgeInvitationResource {

    private final JudgeInvitations invitations;

    ProjectJudgeInvitationResource(JudgeInvitations invitations) {
        this.invitations = invitations;
    }

    /** Takes no {@code Idempotency-Key}: the answer, which would be kept for it, has the token in clear. */
    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "inviteJudge",
            summary = "邀请裁判 · invite a judge by a link",
            description =
                    "口令只显示一次，用一次，可撤回；受邀者登录后接受，不必事先知道其登录主体。The token is shown once, works once and can be revoked; whoever"
                            + " signs in and accepts becomes the judge, so nobody need know their subject before.")
    @Creates
    public MadeJudgeInvitation invite(@PathParam("id") UUID projectId, @NotNull @Valid NewJudgeInvitation wish) {
        return invitations.invite(projectId, wish);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listJudgeInvitations",
            summary = "裁判邀请列表 · list a project's invitations to judge",
            description = "按发出的先后，不含口令。In the order they were made, without tokens.")
    public Page<JudgeInvitationView> list(@PathParam("id") UUID projectId, @BeanParam PageQuery page) {
        return invitations.list(projectId, page);
    }
}
