package org.guildhall.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/** The pages at the root: the static files of the class path's folder {@code pages}, which the module {@code hall} brings. */
final class FrontPages implements Handler<HttpServerRequest> {
    /** Nothing runs or looks but what is in files here; of elsewhere there are only the videos of lectures. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; media-src 'self' https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html hall";

    private final Router router;

    FrontPages(Vertx vertx) {
        router = Router.router(vertx);
        router.route().handler(FrontPages::guard);
        router.route().handler(StaticHandler.create("pages").setEnableRangeSupport(false));
    }

    private static void guard(RoutingContext routing) {
        routing.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        routing.next();
    }

    @Override
    public void handle(HttpServerRequest request) {
        router.handle(request);
    }
}
