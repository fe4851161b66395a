package org.guildhall.kit.ticket;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;

/** Tickets for streams of events, to whoever is signed in. */
@Path("/stream-tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "事件流票据 · stream tickets",
        description = "浏览器的 EventSource 不能携带令牌，凭票据打开事件流。For EventSource, which sends no token.")
public class StreamTicketResource {

    private final StreamTickets tickets;

    StreamTicketResource(StreamTickets tickets) {
        this.tickets = tickets;
    }

    @POST
    @Creates
    @SignedIn
    @Operation(
            operationId = "takeStreamTicket",
            summary = "领取事件流票据 · take a ticket for a stream of events",
            description =
                    "60 秒内一次有效：GET 任一 …/stream?ticket=… 即以领取者的身份打开，令牌到期时结束；重连须另领。"
                            + "Opens one …/stream within 60 seconds, as whoever took it; the stream ends with their token. Take another to come back.")
    public StreamTicket take() {
        return tickets.issue();
    }
}
