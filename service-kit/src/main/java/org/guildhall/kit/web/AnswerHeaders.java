package org.guildhall.kit.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes what follows from an answer and its route, so that no resource has to: {@code ETag} of what is {@link Versioned}, 201
 * and {@code Location} of what a route {@link Creates}.
 */
class AnswerHeaders {

    /** Before the filter that stores the answers of idempotent requests; response filters run in falling order. */
    private static final int BEFORE_STORING = Priorities.USER + 100;

    @ServerResponseFilter(priority = BEFORE_STORING)
    public void tell(ContainerResponseContext answer, ResourceInfo route, UriInfo asked) {
        if (answer.getStatus() != Status.OK.getStatusCode() || route.getResourceMethod() == null) {
            return;
        }
        if (answer.getEntity() instanceof Versioned versioned) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(versioned.version()));
        }
        Creates creates = route.getResourceMethod().getAnnotation(Creates.class);
        if (creates != null) {
            answer.setStatusInfo(Status.CREATED);
            if (!creates.value().isEmpty()) {
                Identified made = (Identified) answer.getEntity();
                answer.getHeaders()
                        .putSingle(
                                HttpHeaders.LOCATION,
                                asked.getBaseUriBuilder().path(creates.value()).build(made.id()));
            }
        }
    }
}
