package org.guildhall.membership.card;

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
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

/** The cards of one member, for officers. */
@Path("/members/{id}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "会员卡 · cards",
        description = "会员互助服务卡：发放、激活、挂失、换发、核验。Service cards, from issue to loss, and their verification.")
class MemberCardResource {

    private final CardService cards;

    MemberCardResource(CardService cards) {
        this.cards = cards;
    }

    @POST
    @Idempotent
    @Creates("/cards/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "issueCard", summary = "补办会员卡 · issue a card to a member who has none")
    public CardRecord issue(@PathParam("id") UUID id) {
        return cards.issue(id);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listCards", summary = "会员的各张卡 · all the cards a member had, the newest first")
    public Page<CardRecord> list(@PathParam("id") UUID id) {
        return cards.list(id);
    }
}
