package org.guildhall.kit.ticket;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.guildhall.kit.limits.PublicLimits;
import org.guildhall.kit.problem.ProblemException;

/**
 * Puts in place of a ticket the token it stands for, before anybody asks who calls: from there on the request is one with that
 * token. Only streams are opened so; elsewhere a ticket says nothing.
 */
@ApplicationScoped
class TicketedStreams {

    /** Behind the rules for calls from other origins, whose pages shall see a refusal; before authentication. */
    private static final int ORDER = -250;

    private static final String PARAMETER = "ticket";

    private final StreamTickets tickets;
    private final PublicLimits limits;

    TicketedStreams(StreamTickets tickets, PublicLimits limits) {
        this.tickets = tickets;
        this.limits = limits;
    }

    void install(@Observes Router router) {
        router.route().method(HttpMethod.GET).order(ORDER).handler(this::admit);
    }

    private void admit(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!isTicketed(request)) {
            routing.next();
            return;
        }
        // Anybody can make one up, and each is looked for in the database.
        limits.count(request);
        String ticket = request.getParam(PARAMETER);
        routing.vertx()
                .executeBlocking(() -> tickets.redeem(ticket), false)
                .map(token -> token.orElseThrow(() -> ProblemException.of(401, "ticket-invalid")))
                .onSuccess(token -> {
                    request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                    routing.next();
                })
                .onFailure(routing::fail);
    }

    /** Who sends a token needs no ticket. */
    private static boolean isTicketed(HttpServerRequest request) {
        return request.path().endsWith("/stream")
                && request.params().contains(PARAMETER)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
