package org.guildhall.kit.security;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Hands a failed authentication to the handling of failures at the edge. What Quarkus REST would do instead also looks up
 * the template of the path for metrics, and builds the table of all routes anew for that with every request, failed or not:
 * measured as a tenth of the time a short call takes. It keeps out where another handler is in place. The key is the one name
 * used here from within Quarkus: it offers no public one.
 */
@ApplicationScoped
class AuthenticationFailures {

    /** Behind the handler of Quarkus that authenticates, before that of Quarkus REST, which has the same order. */
    private static final int ORDER = -199;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = AuthenticationFailures::fail;

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(routing -> {
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
            routing.next();
        });
    }

    private static void fail(RoutingContext routing, Throwable failure) {
        if (!routing.failed()) {
            routing.fail(failure);
        }
    }
}
