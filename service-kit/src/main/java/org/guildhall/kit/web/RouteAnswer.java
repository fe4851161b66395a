package org.guildhall.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import org.guildhall.kit.events.event.EventSettings;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What goes out for what a route returned: {@code ETag} of what is {@link Versioned}, 201 and {@code Location} of what a route
 * {@link Creates}. A route that answers another status by itself is taken at its word. Where a route says a location within
 * this service, the public is told the address at which it is found from outside.
 */
record RouteAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable Object entity) {

    static RouteAnswer of(Method route, @Nullable Object returned, EventSettings own) {
        if (!(returned instanceof RestResponse<?> response)) {
            Status plain = returned == null ? Status.NO_CONTENT : Status.OK;
            return new RouteAnswer(plain.getStatusCode(), null, null, returned).derived(route, own);
        }
        return new RouteAnswer(
                        response.getStatus(),
                        publicly(response.getHeaderString(HttpHeaders.LOCATION), own),
                        response.getHeaderString(HttpHeaders.ETAG),
                        response.getEntity())
                .derived(route, own);
    }

    /** The address of a location; one outside this service stays as it is. */
    static @Nullable String publicly(@Nullable String location, EventSettings own) {
        return location == null || !location.startsWith("/")
                ? location
                : own.addressOf(location).toString();
    }

    private RouteAnswer derived(Method route, EventSettings own) {
        if (status != Status.OK.getStatusCode()) {
            return this;
        }
        String tag = entity instanceof Versioned versioned ? EntityTags.of(versioned.version()) : etag;
        Creates creates = route.getAnnotation(Creates.class);
        if (creates == null) {
            return new RouteAnswer(status, location, tag, entity);
        }
        String made = creates.value().isEmpty() ? location : location(creates, (Identified) entity, own);
        return new RouteAnswer(Status.CREATED.getStatusCode(), made, tag, entity);
    }

    private static String location(Creates creates, Identified made, EventSettings own) {
        return own.addressOf(creates.value().replace("{id}", made.id().toString()))
                .toString();
    }
}
