package org.guildhall.kit.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Writes what follows from an answer and its route, so that no resource has to: see {@link RouteAnswer}. */
class AnswerHeaders {

    /** Before the filter that stores the answers of idempotent requests; response filters run in falling order. */
    private static final int BEFORE_STORING = Priorities.USER + 100;

    @ServerResponseFilter(priority = BEFORE_STORING)
    public void tell(ContainerResponseContext answer, ResourceInfo route, UriInfo asked) {
        if (answer.getStatus() != Status.OK.getStatusCode() || route.getResourceMethod() == null) {
            return;
        }
        RouteAnswer told = RouteAnswer.of(route.getResourceMethod(), answer.getEntity(), asked);
        answer.setStatus(told.status());
        put(answer, HttpHeaders.ETAG, told.etag());
        put(answer, HttpHeaders.LOCATION, told.location());
    }

    private static void put(ContainerResponseContext answer, String header, @Nullable String value) {
        if (value != null) {
            answer.getHeaders().putSingle(header, value);
        }
    }
}
