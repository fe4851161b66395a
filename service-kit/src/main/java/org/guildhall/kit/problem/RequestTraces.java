package org.guildhall.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.kit.events.trace.Traceparent;
import org.guildhall.kit.events.trace.Traces;

/**
 * Traces requests, those that are to be. Quarkus would begin a span for each, to throw most of them away, and write into the
 * others the address as it was called and who called: addresses hold codes and receipts.
 */
@ApplicationScoped
class RequestTraces {

    /** So that whatever refuses a request is part of its trace. */
    private static final int BEFORE_ALL = -1_001;

    private final Traces traces;
    private final ServedRoutes routes;

    RequestTraces(Traces traces, ServedRoutes routes) {
        this.traces = traces;
        this.routes = routes;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::trace);
    }

    private void trace(RoutingContext routing) {
        traces.begin(routing.request().getHeader(Traceparent.HEADER)).ifPresent(span -> follow(routing, span));
        routing.next();
    }

    /** The scope is left open: it is that of the request's own context, which ends with it. */
    @SuppressWarnings({"MustBeClosed", "MustBeClosedChecker"})
    private void follow(RoutingContext routing, Span span) {
        Context.root().with(span).makeCurrent();
        routing.addEndHandler(ended -> end(routing, span));
    }

    private void end(RoutingContext routing, Span span) {
        HttpServerRequest request = routing.request();
        String method = request.method().name();
        String route = routes.templateOf(method, request.path()).orElse("UNROUTED");
        int status = routing.response().getStatusCode();
        span.updateName(method + " " + route);
        span.setAttribute("http.request.method", method);
        span.setAttribute("http.route", route);
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
