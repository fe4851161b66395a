package org.guildhall.kit.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Problem documents for what never reaches a resource: heads that say enough, unknown addresses, failures of the web server. */
@ApplicationScoped
class EdgeProblems {

    private static final Logger LOG = Logger.getLogger(EdgeProblems.class);

    /** Oversized bodies up to this many bytes are swallowed before the answer, so that ordinary clients get to read it. */
    private static final long SWALLOWED = 64L << 20;

    /** Before all that Quarkus does with a request: cross-origin rules, authentication, its own limit of bodies. */
    private static final int FIRST = -1_000;

    /** Behind the handler of cross-origin requests, which answers their OPTIONS. */
    private static final int BEFORE_ROUTES = -3;

    /** What Quarkus answers by itself, such as the OpenAPI document. */
    private static final String BY_QUARKUS = "/q/";

    private final Problems problems;
    private final RequestHeads heads;
    private final ServedRoutes routes;

    EdgeProblems(Problems problems, RequestHeads heads, ServedRoutes routes) {
        this.problems = problems;
        this.heads = heads;
        this.routes = routes;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
        router.route().method(HttpMethod.OPTIONS).order(BEFORE_ROUTES).handler(this::tellMethods);
        router.route().method(HttpMethod.HEAD).order(BEFORE_ROUTES).handler(EdgeProblems::endWithHead);
        router.route()
                .order(Integer.MAX_VALUE - 1)
                .handler(routing -> answer(routing, ProblemException.notFound()))
                .failureHandler(this::fail);
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<ProblemException> refusal = heads.refusal(request);
        if (refusal.isPresent()) {
            refuse(routing, refusal.get());
        } else {
            heads.tidy(request);
            routing.next();
        }
    }

    /** Who sends a body that is too large without asking first is busy sending it, and reads the answer only then. */
    private void refuse(RoutingContext routing, ProblemException problem) {
        HttpServerRequest request = routing.request();
        long announced = RequestHeads.announced(request);
        if (request.getHeader(RequestHeads.EXPECT) != null) {
            routing.response()
                    .putHeader("Connection", "close")
                    .endHandler(end -> request.connection().close());
            answer(routing, problem);
        } else if (problem.status() != 413) {
            answer(routing, problem);
        } else if (announced > SWALLOWED) {
            routing.response().putHeader("Connection", "close");
            answer(routing, problem);
        } else {
            request.endHandler(end -> answer(routing, problem));
            request.resume();
        }
    }

    private void tellMethods(RoutingContext routing) {
        String path = routing.request().path();
        Set<String> methods = routes.methodsOf(path);
        if (path.startsWith(BY_QUARKUS)) {
            routing.next();
        } else if (methods.isEmpty()) {
            answer(routing, ProblemException.notFound());
        } else {
            routing.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", methods))
                    .end();
        }
    }

    /** A stream of events never ends by itself; the answer to HEAD is told once its head is, and the connection is free. */
    private static void endWithHead(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        routing.addHeadersEndHandler(told -> {
            String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS)) {
                routing.vertx().runOnContext(next -> endIfOpen(response));
            }
        });
        routing.next();
    }

    private static void endIfOpen(HttpServerResponse response) {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private void fail(RoutingContext routing) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        int status = routing.statusCode();
        Optional<ProblemException> expected = ProblemMappers.expected(routing.failure(), routing.request());
        if (expected.isPresent()) {
            answer(routing, expected.get());
        } else if (status >= 400 && status < 500) {
            answer(routing, ProblemException.of(status, ProblemMappers.codeOf(status)));
        } else {
            problems.traceId(routing.request());
            LOG.errorf(routing.failure(), "%s request failed", routing.request().method());
            answer(routing, ProblemException.of(500, "internal-error"));
        }
    }

    private void answer(RoutingContext routing, ProblemException problem) {
        routing.response().setStatusCode(problem.status());
        problems.headers(problem, routing.request()).forEach(routing.response()::putHeader);
        routing.response().end(problems.body(problem, routing.request()));
    }
}
