package org.guildhall.kit.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers with every answer, whoever gives it, to make nothing of it but what it is: no other type, no frame, nothing that
 * runs or is fetched, no camera, no address passed on. A page that needs more says so itself, which counts.
 */
@ApplicationScoped
class SafeHeaders {

    /** Before whatever could answer. */
    private static final int FIRST = -2_000;

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence FEATURES = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");

    private static final CharSequence NOTHING = HttpHeaders.createOptimized(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final CharSequence NO_FEATURES =
            HttpHeaders.createOptimized("camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** The page to try the API has its script within, signs in at the issuer, in a window that answers it. */
    private static final String TRY_IT = "/q/swagger-ui";

    private static final CharSequence OWN_AND_ISSUER = HttpHeaders.createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self' https: http:; base-uri 'none'; frame-ancestors 'none'");

    private final @Nullable CharSequence strictTransport;

    /**
     * @param address the public one: nothing is said of TLS where there is none
     * @param seconds for how long browsers shall come by TLS only; 0 if something before the service says it
     */
    SafeHeaders(
            @ConfigProperty(name = "events.public-url") URI address,
            @ConfigProperty(name = "guildhall.strict-transport-seconds", defaultValue = "31536000") long seconds) {
        strictTransport = "https".equals(address.getScheme()) && seconds > 0
                ? HttpHeaders.createOptimized("max-age=" + seconds + "; includeSubDomains")
                : null;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(routing -> {
            String path = routing.request().path();
            routing.addHeadersEndHandler(
                    told -> tell(path == null ? "" : path, routing.response().headers()));
            routing.next();
        });
    }

    void tell(String path, MultiMap headers) {
        boolean isToTry = path.startsWith(TRY_IT);
        tell(headers, SNIFFING, "nosniff");
        tell(headers, REFERRER, "no-referrer");
        tell(headers, FRAMES, "DENY");
        tell(headers, POLICY, isToTry ? OWN_AND_ISSUER : NOTHING);
        if (strictTransport != null) {
            tell(headers, TRANSPORT, strictTransport);
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            tell(headers, FEATURES, NO_FEATURES);
            if (!isToTry) {
                tell(headers, OPENER, "same-origin");
            }
        }
    }

    private static void tell(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
