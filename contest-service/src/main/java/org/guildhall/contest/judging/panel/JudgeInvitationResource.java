package org.guildhall.contest.judging.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.guildhall.kit.security.SignedIn;

/** Invitations to judge, for who got one and who made it. Tokens travel in bodies alone, for addresses stand in logs. */
@Path("/judge-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "裁判 · judges")
class JudgeInvitationResource {

    private final JudgeInvitations invitations;

    JudgeInvitationResource(JudgeInvitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("{id}/revoke")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "revokeJudgeInvitation",
            summary = "撤回裁判邀请 · revoke an invitation to judge",
            description = "接受之前；已接受的，裁判可卸任。Before it is accepted; afterwards the judge's appointment can be ended.")
    public JudgeInvitationView revoke(@PathParam("id") UUID id) {
        return invitations.revoke(id);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @SignedIn
    @Operation(
            operationId = "acceptJudgeInvitation",
            summary = "接受裁判邀请 · become a judge by an invitation",
            description =
                    "规则与聘任相同：账号须已关联会籍或已作非会员声明，能管理该竞赛的人不能任裁判。By the rules of appointing: the sign-in is linked to a"
                            + " membership or declared to be nobody's, and who runs the contest can't judge it.")
    public JudgeView accept(@NotNull @Valid InvitationAnswer answer) {
        return invitations.accept(answer);
    }
}
