package org.guildhall.kit.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.batch.UnavailableException;
import org.guildhall.kit.sql.SqlFault;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ends with into a problem document. Our own faults are logged here, once. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String REFUSED_VALUE = "value-refused";

    private static final Map<Integer, String> CODES = Map.of(
            401, "unauthorised",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            409, "conflict",
            412, "precondition-failed",
            413, "content-too-large",
            415, "unsupported-media-type",
            503, "temporarily-unavailable");

    private final Problems problems;
    private final ServedRoutes routes;

    ProblemMappers(Problems problems, ServedRoutes routes) {
        this.problems = problems;
        this.routes = routes;
    }

    /** The types are named because Quarkus brings its own mappers for them, which would win over one for all. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response map(Throwable failure, RoutingContext routing, UriInfo uri) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        HttpServerRequest request = routing.request();
        ProblemException problem = problemOf(failure, request, uri);
        log(problem, failure, request);
        Response.ResponseBuilder answer = Response.status(problem.status()).entity(problems.body(problem, request));
        if (problem.status() == 405) {
            answer.header("Allow", String.join(", ", routes.methodsOf(address(uri))));
        }
        problems.headers(problem, request).forEach(answer::header);
        return answer.build();
    }

    private void log(ProblemException problem, Throwable failure, HttpServerRequest request) {
        if (problem.code().equals(REFUSED_VALUE)) {
            // The client's fault, but ours to have let it get so far. Not the message: it repeats the value.
            problems.traceId(request);
            LOG.warnf(
                    "%s request brought a value the database refused, SQLSTATE %s: a check is missing",
                    request.method(), SqlFault.of(failure).state());
        }
        if (problem.status() < 500 || failure instanceof ProblemException || failure instanceof UnavailableException) {
            return;
        }
        // The method alone: paths carry join tokens and receipts.
        problems.traceId(request);
        if (problem.status() == 503) {
            // One line, for there will be many of them.
            String state = SqlFault.of(failure).state();
            LOG.warnf("%s request refused, the database is away: SQLSTATE %s", request.method(), state);
        } else {
            LOG.errorf(failure, "%s request failed", request.method());
        }
    }

    private ProblemException problemOf(Throwable failure, HttpServerRequest request, UriInfo uri) {
        return expected(failure, request)
                .orElseGet(() -> failure instanceof WebApplicationException web
                        ? ofWeb(web, request, uri)
                        : ProblemException.of(500, "internal-error"));
    }

    /** The problem that a failure, or what caused it, stands for. */
    static Optional<ProblemException> expected(Throwable failure, HttpServerRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<ProblemException> known = known(cause, request);
            if (known.isPresent()) {
                return known;
            }
        }
        return ofTheDatabase(SqlFault.of(failure));
    }

    private static Optional<ProblemException> ofTheDatabase(SqlFault fault) {
        if (fault.isOfAForm()) {
            return Optional.of(ProblemException.of(422, REFUSED_VALUE));
        }
        if (fault.isUniqueViolation()) {
            // Whoever comes second in a race that only the database decides; where more can be told, features tell it.
            return Optional.of(ProblemException.of(409, "conflict"));
        }
        return fault.isOfAvailability() || fault.isOfConcurrency()
                ? Optional.of(
                        ProblemException.of(503, "temporarily-unavailable").retryAfter(Duration.ofSeconds(5)))
                : Optional.empty();
    }

    private static Optional<ProblemException> known(Throwable cause, HttpServerRequest request) {
        if (cause instanceof UnavailableException away) {
            return Optional.of(
                    ProblemException.of(503, "temporarily-unavailable").retryAfter(away.comeBack()));
        }
        if (cause instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (cause instanceof ConstraintViolationException violation) {
            return Optional.of(ofViolations(violation.getConstraintViolations(), request));
        }
        if (cause instanceof OptimisticLockException) {
            boolean conditional = request.getHeader("If-Match") != null;
            return Optional.of(
                    ProblemException.of(conditional ? 412 : 409, conditional ? "precondition-failed" : "conflict"));
        }
        if (cause instanceof ForbiddenException) {
            return Optional.of(ProblemException.forbidden());
        }
        return cause instanceof SecurityException
                ? Optional.of(ProblemException.of(401, "unauthorised"))
                : Optional.empty();
    }

    private static ProblemException ofViolations(
            Collection<? extends ConstraintViolation<?>> violations, HttpServerRequest request) {
        List<FieldError> errors =
                violations.stream().<FieldError>map(FieldErrors::of).distinct().toList();
        boolean ours = false;
        // Several parameters may come as one record.
        boolean parameter = RequestHeads.isReading(request);
        for (ConstraintViolation<?> violation : violations) {
            Path.Node last = FieldErrors.last(violation.getPropertyPath());
            parameter |= last.getKind() == ElementKind.PARAMETER;
            ours |= violation.getPropertyPath().toString().contains("<return value>");
        }
        if (ours) {
            return ProblemException.of(500, "internal-error");
        }
        return (parameter ? ProblemException.of(400, "invalid-parameter") : ProblemException.of(422, "invalid-fields"))
                .withAll(errors);
    }

    private ProblemException ofWeb(WebApplicationException failure, HttpServerRequest request, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (status == 415) {
            String accepted = routes.bodiesOf(request.method().name(), address(uri));
            return ProblemException.of(status, codeOf(status), accepted);
        }
        if (status == 400 && RequestHeads.isReading(request) && request.getHeader(HttpHeaders.ACCEPT) != null) {
            // All that can be unreadable before a route is found, where an address has one for each media type.
            return ProblemException.of(406, codeOf(406));
        }
        // A parameter that can't be converted ends as "not found" with a cause, in the path rightly so, in the query
        // not.
        if (failure instanceof NotFoundException
                && failure.getCause() != null
                && !uri.getQueryParameters().isEmpty()
                && uri.getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(ProblemMappers::isUuid)) {
            return ProblemException.of(400, "invalid-parameter");
        }
        return ProblemException.of(status, codeOf(status));
    }

    private static String address(UriInfo uri) {
        return "/" + uri.getPath().replaceFirst("^/", "");
    }

    static String codeOf(int status) {
        return CODES.getOrDefault(status, status < 500 ? "bad-request" : "internal-error");
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
