package org.guildhall.membership.member.history;

import jakarta.ws.rs.GET;
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
import org.guildhall.kit.web.Refuses;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会员 · members")
class HistoryResource {

    private final HistoryService histories;

    HistoryResource(HistoryService histories) {
        this.histories = histories;
    }

    @GET
    @Path("/members/{id}/history")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "getMemberHistory",
            summary = "会籍历史 · what a membership was from which day on, and the same person's memberships before",
            description = "误记的期间及其更正都保留。Periods recorded by mistake stay, and so does what took them back.")
    public MemberHistory read(@PathParam("id") UUID id) {
        return histories.read(id);
    }

    @GET
    @Path("/members/me/history")
    @SignedIn
    @Operation(operationId = "getOwnHistory", summary = "我的会籍历史 · the history of one's own membership")
    @Refuses(404)
    public MemberHistory readOwn() {
        return histories.readOwn();
    }
}
