package org.guildhall.membership.personaldata.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.Refuses;
import org.guildhall.membership.personaldata.consent.ConsentRequests.NewConsent;
import org.guildhall.membership.personaldata.consent.ConsentRequests.NewConsentWithdrawal;
import org.guildhall.membership.privacy.ConsentPurpose;
import org.jboss.resteasy.reactive.Cache;

/** The ledger of consents. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息 · personal data")
class ConsentResource {

    private final ConsentService consents;
    private final ProblemTexts texts;

    ConsentResource(ConsentService consents, ProblemTexts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    @GET
    @Path("/members/me/consents")
    @Cache(noStore = true)
    @SignedIn
    @Operation(
            operationId = "listOwnConsents",
            summary = "我的同意 · what one has consented to and withdrawn, newest first",
            description = "含历次入会申请时的同意。With those of all one's applications to join.")
    @Refuses(404)
    public Page<ConsentEntry> listOwn() {
        return consents.listOwn();
    }

    @POST
    @Path("/members/me/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @SignedIn
    @Operation(
            operationId = "giveConsent",
            summary = "同意隐私告知 · consent to a notice",
            description = "自愿的目的，或名册导入的会员补作同意。To an optional purpose, or, of who was imported from a list, to what"
                    + " membership takes.")
    public ConsentEntry give(@NotNull @Valid NewConsent consent) {
        return consents.give(consent);
    }

    @POST
    @Path("/members/me/consents/{purpose}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(
            operationId = "withdrawConsent",
            summary = "撤回同意 · withdraw consent",
            description =
                    "自愿的目的自此停止；会籍所必需的同意，撤回即退会并删除个人信息，须以 erase 确认。An optional purpose just ends. To"
                            + " withdraw what membership takes is to leave and to have one's data erased, which erase confirms.")
    public ConsentWithdrawal withdraw(
            @PathParam("purpose") ConsentPurpose purpose,
            @NotNull @Valid NewConsentWithdrawal withdrawal,
            @BeanParam AskedLanguage language) {
        return consents.withdraw(purpose, withdrawal.erase(), language.choose(texts));
    }

    @GET
    @Path("/members/{id}/consents")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "listConsents",
            summary = "会员的同意 · what a member has consented to and withdrawn, newest first",
            description = "公开宣传使用其姓名、照片之前请查看。To be looked at before somebody's name or picture is published.")
    public Page<ConsentEntry> list(@PathParam("id") UUID id) {
        return consents.list(id);
    }
}
