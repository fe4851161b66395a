package org.guildhall.kit.web;

import io.quarkus.vertx.http.security.CORS;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;

/**
 * Lets the front ends that are listed call this service from a browser, and read the headers it works with. Without a list
 * nothing is said of origins, so that browsers keep others out. Callers show who they are by a token, never by a cookie.
 */
@ApplicationScoped
class CrossOrigins {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#*,\\s]+");

    /** Behind what the head of a request decides. */
    private static final int BEFORE_QUARKUS = -900;

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Set<String> READABLE = Set.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.DATE,
            "Idempotency-Replayed");

    private final CrossOriginSettings settings;
    private final EventSettings own;

    CrossOrigins(CrossOriginSettings settings, EventSettings own) {
        this.settings = settings;
        this.own = own;
    }

    void allow(@Observes HttpSecurity security) {
        Set<String> origins = allowed();
        if (!origins.isEmpty()) {
            security.cors(CORS.origins(origins)
                    .exposedHeaders(READABLE)
                    .accessControlAllowCredentials(false)
                    .accessControlMaxAge(REMEMBERED)
                    .build());
        }
    }

    /** Before the filter of Quarkus, which would say no more than 403. */
    void refuse(@Observes Router router) {
        Set<String> origins = allowed();
        if (!origins.isEmpty()) {
            router.route().order(BEFORE_QUARKUS).handler(routing -> {
                if (isAllowed(routing.request(), origins)) {
                    routing.next();
                } else {
                    routing.fail(ProblemException.of(403, "origin-not-allowed"));
                }
            });
        }
    }

    private static boolean isAllowed(HttpServerRequest request, Set<String> origins) {
        String origin = request.getHeader("Origin");
        return origin == null
                || origins.contains(origin)
                || origin.equals(request.scheme() + "://" + request.authority());
    }

    /** Nobody, or those listed with the suite's own pages: they tell their origin, which a proxy may hide from the request. */
    Set<String> allowed() {
        Set<String> origins = new HashSet<>();
        for (String origin : settings.origins().orElse(List.of())) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("CORS_ORIGINS: \"" + origin
                        + "\" is no origin; one is a scheme, a host and maybe a port, such as https://app.example");
            }
            origins.add(origin);
        }
        if (!origins.isEmpty()) {
            URI address = own.publicUrl();
            origins.add(address.getScheme() + "://" + address.getRawAuthority());
        }
        return origins;
    }
}
