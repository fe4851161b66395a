package org.guildhall.membership.card;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.membership.privacy.AuditReason;

/** What officers do with a card. */
@Path("/cards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员卡 · cards")
class CardResource {

    private final CardService cards;

    CardResource(CardService cards) {
        this.cards = cards;
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getCard", summary = "查看会员卡 · read a card")
    public CardRecord read(@PathParam("id") UUID id) {
        return cards.read(id);
    }

    @POST
    @Path("/collect")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "collectCard", summary = "登记领卡 · record that the member has the card in hand")
    public CardRecord collect(@PathParam("id") UUID id) {
        return cards.collect(id);
    }

    @POST
    @Path("/report-lost")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "reportCardLost", summary = "挂失会员卡 · report a card lost; its number is never valid again")
    public CardRecord lose(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return cards.lose(id, reason.reason());
    }

    @POST
    @Path("/replace")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates("/cards/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "replaceCard",
            summary = "换发会员卡 · replace a lost card by one with a new number, which is answered")
    public CardRecord replace(@PathParam("id") UUID id, @NotNull @Valid AuditReason reason) {
        return cards.replace(id, reason.reason());
    }
}
