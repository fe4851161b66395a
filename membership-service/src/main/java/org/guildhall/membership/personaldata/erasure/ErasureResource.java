package org.guildhall.membership.personaldata.erasure;

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
import org.guildhall.membership.privacy.AuditReason;

/** Deletion of personal data. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "个人信息 · personal data",
        description = "同意、查阅复制与删除。Consent, access and copy, deletion: what the law on personal data grants.")
class ErasureResource {

    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @POST
    @Path("/members/me/erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(
            operationId = "eraseOwnData",
            summary = "删除本人信息 · have one's own data erased, for good",
            description = "姓名、证件、手机、单位、岗位、消息等即行删除，无法恢复；会籍历史只余编号、日期与代码。待审核的申请随之撤回；办理中的接转须先撤销。"
                    + "Name, document, mobile, employer, job title, notices are erased at once and can't be brought back; of the"
                    + " history ids, days and codes stay. Applications that wait are withdrawn; an open transfer has to be"
                    + " cancelled before.")
    public Erasure eraseOwn(@NotNull @Valid OwnErasureRequest wish) {
        return erasures.eraseOwn(wish.leave());
    }

    @POST
    @Path("/members/{id}/erase")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "eraseMember",
            summary = "代为删除个人信息 · erase who somebody was, on their wish, for a reason that goes on record",
            description =
                    "会籍须已终止；理由中请勿写入个人信息。The membership must have ended; the reason stays on record, so it should name"
                            + " nobody.")
    public Erasure erase(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return erasures.erase(id, reason.reason());
    }
}
