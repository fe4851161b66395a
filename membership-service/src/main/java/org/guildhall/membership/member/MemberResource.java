package org.guildhall.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.AuditReason;
import org.jboss.resteasy.reactive.Cache;

/** Members, for officers and for themselves. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members", description = "会员名册与网上激活。The members, and activating one's own membership.")
class MemberResource {

    private final MemberService members;
    private final OwnMembershipService own;
    private final Activations activations;
    private final MemberSearchService search;

    MemberResource(
            MemberService members, OwnMembershipService own, Activations activations, MemberSearchService search) {
        this.members = members;
        this.own = own;
        this.activations = activations;
        this.search = search;
    }

    @GET
    @Path("/members")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listMembers", summary = "会员名册 · the members of an organisation and of all below it")
    public Page<MemberView> list(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam MemberFilter filter,
            @BeanParam PageQuery page) {
        return members.list(organisation, filter, page);
    }

    @POST
    @Path("/members/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires({Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER})
    @Operation(
            operationId = "searchMembers",
            summary =
                    "查找会员 · find a member by document, by mobile, by name with the last four, or in a union by the name's"
                            + " beginning",
            description =
                    "至多 10 名，有效会籍在前，个人信息脱敏；记入审计，查无此人的次数有限。Within one's scope, at most ten, live ones first, masked; each"
                            + " who is found goes on record, and searches that find nobody are limited.")
    @Refuses(429)
    public MemberMatches search(@NotNull @Valid MemberSearch wanted) {
        return search.search(wanted);
    }

    @GET
    @Path("/members/me")
    @SignedIn
    @Operation(operationId = "getOwnMembership", summary = "我的会籍 · one's own membership with the card, once activated")
    @Refuses(404)
    public OwnMemberView own() {
        return own.read();
    }

    @GET
    @Path("/members/me/name")
    @Cache(noStore = true)
    @SignedIn
    @Operation(
            operationId = "getOwnName",
            summary = "我的姓名 · one's own name in clear, for a certificate",
            description = "只给本人，不得缓存。For the member alone, not to be kept.")
    @Refuses(404)
    public OwnName ownName() {
        return own.name();
    }

    @GET
    @Path("/members/{id}")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getMember", summary = "查看会员 · a member, personal values masked")
    public MemberView read(@PathParam("id") UUID id) {
        return members.read(id);
    }

    @POST
    @Path("/members/{id}/unmask")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "unmaskMember",
            summary = "查看会员个人信息原文 · personal values in clear, for a reason that goes on record")
    public PersonalValues unmask(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return members.unmask(id, reason.reason());
    }

    @POST
    @Path("/activations")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(
            operationId = "activateMembership",
            summary = "网上激活 · link the signed-in person to a membership",
            description =
                    "凭令牌中已验证的手机号与证件号码后四位（或完整号码）。多次不符后锁定一天，工会工作人员可以解除。By the verified phone of the token and"
                            + " the last four of the document, or all of it. Too many wrong ones lock it for a day; an officer can unlock.")
    @Refuses(429)
    public MemberView activate(@NotNull @Valid DocumentClaim claim) {
        return activations.activate(claim);
    }

    @POST
    @Path("/members/{id}/unlock-activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "unlockActivation",
            summary = "解除网上激活锁定 · let a member try to activate again, for a reason that goes on record")
    public MemberView unlockActivation(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return members.unlockActivation(id, reason.reason());
    }
}
