package org.guildhall.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What goes out for what a route returned: {@code ETag} of what is {@link Versioned}, 201 and {@code Location} of what a route
 * {@link Creates}. A route that answers another status by itself is taken at its word.
 */
record RouteAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable Object entity) {

    static RouteAnswer of(Method route, @Nullable Object returned, UriInfo asked) {
        if (!(returned instanceof RestResponse<?> response)) {
            Status plain = returned == null ? Status.NO_CONTENT : Status.OK;
            return new RouteAnswer(plain.getStatusCode(), null, null, returned).derived(route, asked);
        }
        return new RouteAnswer(
                        response.getStatus(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        response.getHeaderString(HttpHeaders.ETAG),
                        response.getEntity())
                .derived(route, asked);
    }

    private RouteAnswer derived(Method route, UriInfo asked) {
        if (status != Status.OK.getStatusCode()) {
            return this;
        }
        String tag = entity instanceof Versioned versioned ? EntityTags.of(versioned.version()) : etag;
        Creates creates = route.getAnnotation(Creates.class);
        if (creates == null) {
            return new RouteAnswer(status, location, tag, entity);
        }
        String made = creates.value().isEmpty() ? location : location(creates, (Identified) entity, asked);
        return new RouteAnswer(Status.CREATED.getStatusCode(), made, tag, entity);
    }

    private static String location(Creates creates, Identified made, UriInfo asked) {
        return asked.getBaseUriBuilder().path(creates.value()).build(made.id()).toString();
    }
}
