package org.guildhall.membership.member.status;

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
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.membership.member.history.MembershipPeriod;
import org.guildhall.membership.member.status.StatusRequests.ActUndo;
import org.guildhall.membership.member.status.StatusRequests.DeathRecord;
import org.guildhall.membership.member.status.StatusRequests.DeemedExit;
import org.guildhall.membership.member.status.StatusRequests.Expulsion;
import org.guildhall.membership.member.status.StatusRequests.Resumption;
import org.guildhall.membership.member.status.StatusRequests.Retention;
import org.guildhall.membership.member.status.StatusRequests.WrittenWithdrawal;

/** What is done to a membership; each act begins a period of its history. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class StatusResource {

    private final StatusService status;

    StatusResource(StatusService status) {
        this.status = status;
    }

    @POST
    @Path("/members/{id}/retain")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "retainMembership", summary = "保留会籍 · retain a membership: no fees, no vote")
    public MembershipPeriod retain(@PathParam("id") UUID id, @NotNull @Valid Retention retention) {
        return status.retain(id, retention);
    }

    @POST
    @Path("/members/{id}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "resumeMembership", summary = "恢复会籍 · resume a retained membership")
    public MembershipPeriod resume(@PathParam("id") UUID id, @NotNull @Valid Resumption resumption) {
        return status.resume(id, resumption);
    }

    @POST
    @Path("/members/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "withdrawMember", summary = "会员书面申请退会 · end a membership as the member wished in writing")
    public MembershipPeriod withdraw(@PathParam("id") UUID id, @NotNull @Valid WrittenWithdrawal withdrawal) {
        return status.withdraw(id, withdrawal);
    }

    @POST
    @Path("/members/me/withdraw")
    @Idempotent
    @Creates
    @SignedIn
    @Operation(
            operationId = "withdrawOwnMembership",
            summary = "本人退会 · leave the union, from today on",
            description = "退会后可以再次入会，会籍从头另起。Who left can join again, by a new membership.")
    public MembershipPeriod withdrawOwn() {
        return status.withdrawOwn();
    }

    @POST
    @Path("/members/{id}/deem-exit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "deemExit",
            summary = "视为自动退会 · deem a membership over: six months without fees or activity, after persuasion")
    public MembershipPeriod deemExit(@PathParam("id") UUID id, @NotNull @Valid DeemedExit exit) {
        return status.deemExit(id, exit);
    }

    @POST
    @Path("/members/{id}/expel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "expelMember", summary = "除名 · expel a member by a decision of the union")
    public MembershipPeriod expel(@PathParam("id") UUID id, @NotNull @Valid Expulsion expulsion) {
        return status.expel(id, expulsion);
    }

    @POST
    @Path("/members/{id}/record-death")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "recordDeath", summary = "登记亡故 · record that a member has died")
    public MembershipPeriod recordDeath(@PathParam("id") UUID id, @NotNull @Valid DeathRecord death) {
        return status.recordDeath(id, death);
    }

    @POST
    @Path("/members/{id}/undo-act")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "undoMembershipAct",
            summary = "更正误记 · take back the last act, as long as nothing followed",
            description = "以对冲记录更正，原记录保留。By a counter-entry; what was recorded stays in the history.")
    public MembershipPeriod undo(@PathParam("id") UUID id, @NotNull @Valid ActUndo undo) {
        return status.undo(id, undo);
    }
}
