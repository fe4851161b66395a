package org.guildhall.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Problem documents for what never reaches a resource: oversized bodies, unknown addresses, failures of the web server. */
@ApplicationScoped
class EdgeProblems {

    private static final Logger LOG = Logger.getLogger(EdgeProblems.class);

    /** Oversized bodies up to this many bytes are swallowed before the answer, so that ordinary clients get to read it. */
    private static final long SWALLOWED = 64L << 20;

    /** Before the check of Quarkus for its own limit. */
    private static final int ORDER = -3;

    /** Percent-encoded control characters; PostgreSQL couldn't store a NUL, and no honest client sends the others. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");

    private final Problems problems;
    private final long largest;

    EdgeProblems(Problems problems, @ConfigProperty(name = "guildhall.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.largest = largest.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
        router.route()
                .order(Integer.MAX_VALUE - 1)
                .handler(routing -> answer(routing, ProblemException.notFound()))
                .failureHandler(this::fail);
    }

    /** What isn't announced is counted by {@link RequestBodies}. */
    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.uri().indexOf('%') >= 0 && CONTROL.matcher(request.uri()).find()) {
            answer(routing, ProblemException.of(400, "invalid-parameter"));
            return;
        }
        String length = request.getHeader("Content-Length");
        long announced = length == null ? 0 : Long.parseLong(length);
        if (announced <= largest) {
            routing.next();
        } else if (announced > SWALLOWED) {
            routing.response().putHeader("Connection", "close");
            answer(routing, tooLarge());
        } else {
            request.endHandler(end -> answer(routing, tooLarge()));
            request.resume();
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

    private static ProblemException tooLarge() {
        return ProblemException.of(413, "content-too-large");
    }
}
