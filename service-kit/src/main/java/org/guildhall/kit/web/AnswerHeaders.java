package org.guildhall.kit.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.security.AccessRules;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what follows from an answer and its route, so that no resource has to: see {@link RouteAnswer}; 304 to who has the
 * version already; {@code Cache-Control: no-store} wherever not everybody gets the same, unless the resource says otherwise. A
 * public route that tells something personal to whoever knows its address says so itself.
 */
class AnswerHeaders {

    /** Before the filter that stores the answers of idempotent requests; response filters run in falling order. */
    private static final int BEFORE_STORING = Priorities.USER + 100;

    /** What the web server makes of an answer that others may keep: compressed for some, in their language, readable for some pages. */
    private static final String VARYING = "Accept-Encoding, Accept-Language, Origin";

    private final Map<Method, Boolean> publicReadings = new ConcurrentHashMap<>();
    private final EventSettings own;

    AnswerHeaders(EventSettings own) {
        this.own = own;
    }

    @ServerResponseFilter(priority = BEFORE_STORING)
    public void tell(ContainerRequestContext request, ContainerResponseContext answer, @Nullable ResourceInfo route) {
        Method method = route == null ? null : route.getResourceMethod();
        if (method == null) {
            return;
        }
        boolean isPublic = publicReadings.computeIfAbsent(method, AnswerHeaders::isPublicReading);
        // Who says who they are may be told what is theirs.
        boolean isForEverybody = isPublic && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        if (isPublic) {
            answer.getHeaders().add(HttpHeaders.VARY, VARYING);
        }
        if (!isForEverybody) {
            answer.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        }
        if (answer.getStatus() == Status.OK.getStatusCode()) {
            RouteAnswer told = RouteAnswer.of(method, answer.getEntity(), own);
            answer.setStatus(told.status());
            put(answer, HttpHeaders.ETAG, told.etag());
            put(answer, HttpHeaders.LOCATION, told.location());
            tellIfKnown(request, answer, told.etag());
        }
        put(answer, HttpHeaders.LOCATION, RouteAnswer.publicly(answer.getHeaderString(HttpHeaders.LOCATION), own));
    }

    private static boolean isPublicReading(Method route) {
        return AccessRules.isPublic(route) && route.isAnnotationPresent(GET.class);
    }

    private static void put(ContainerResponseContext answer, String header, @Nullable String value) {
        if (value != null) {
            answer.getHeaders().putSingle(header, value);
        }
    }

    private static void tellIfKnown(
            ContainerRequestContext request, ContainerResponseContext answer, @Nullable String tag) {
        boolean isReading = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (tag != null && isReading && EntityTags.name(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatusInfo(Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }
}
